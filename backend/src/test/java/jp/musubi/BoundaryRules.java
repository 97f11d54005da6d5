package jp.musubi;

import static com.tngtech.archunit.core.domain.JavaModifier.PRIVATE;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;

import com.tngtech.archunit.base.HasDescription;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import java.lang.annotation.Annotation;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.shared.Idempotent;
import org.jspecify.annotations.NullMarked;

/**
 * The rules of architecture.md as functions from classes to violations. Plain Java over ArchUnit's
 * core: its own {@code @ArchTest} fields run nothing on JUnit 6.
 *
 * @param root the package whose direct sub-packages are the features
 * @param entity what marks a stored class
 */
record BoundaryRules(JavaClasses classes, String root, Class<? extends Annotation> entity) {

  /** A feature may import those of lower rows; never one of its own row. */
  private static final List<Set<String>> ROWS =
      List.of(
          Set.of("shared"),
          Set.of("vocabulary", "login"),
          Set.of("identity", "matching"),
          Set.of("embedding", "corporation"),
          Set.of("organization", "index", "bridge", "client"),
          Set.of("curation", "tie"),
          Set.of("reading", "learning"),
          Set.of("need", "seed"),
          Set.of("match", "search", "attachment"),
          Set.of("assignment", "programme"),
          Set.of("partner", "notification", "audit", "personal", "consent"),
          Set.of("demo", "edge", "evaluate", "launch"));

  private static final Set<String> VAGUE =
      Set.of("Impl", "Util", "Utils", "Helper", "Manager", "DTO", "Dto", "DAO", "Dao");

  /** Stored records that have no levels, and why their views need to know no reader. */
  private static final Map<String, String> WHOLE =
      Map.ofEntries(
          Map.entry("Organization", "public as a whole, or unknown as a whole"),
          Map.entry("ApiClient", "given to administrators only"),
          Map.entry("Consent", "given to whoever agreed"),
          Map.entry("Licence", "public with its organization"),
          Map.entry("Certificate", "public with its organization"),
          Map.entry("Member", "given to colleagues and coordinators only"),
          Map.entry("Corroboration", "given to owner and coordinators only"),
          Map.entry("Activity", "told which readers by its resource: shared, internal, named"),
          Map.entry("Outcome", "left out by its resource where it is confidential"),
          Map.entry("RankingModel", "given to coordinators only"),
          Map.entry("TrainingRun", "given to coordinators only"),
          Map.entry("ImportJob", "given to its sender and coordinators only"),
          Map.entry("Tie", "given to whoever declared it and, for organizations, to coordinators"));

  /** What says who reads. */
  private static final Set<String> READERS = Set.of("Clearance", "Actor");

  private static final Set<String> UNCUT = Set.of("content", "title");

  private static final Map<String, Set<String>> CLOCKLESS =
      Map.of(
          "now", Set.of("java.time."),
          "currentTimeMillis", Set.of("java.lang.System"),
          "systemUTC", Set.of("java.time.Clock"),
          "systemDefaultZone", Set.of("java.time.Clock"),
          "system", Set.of("java.time.Clock"));

  Set<String> featuresWithoutRow() {
    return sorted(features().filter(feature -> row(feature) < 0));
  }

  Set<String> importsThatDoNotGoDown() {
    return sorted(
        production()
            .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
            .filter(d -> belongs(d.getTargetClass().getBaseComponentType()))
            .filter(d -> !goesDown(d.getOriginClass(), d.getTargetClass().getBaseComponentType()))
            .map(
                d ->
                    top(d.getOriginClass()).getName()
                        + " -> "
                        + top(d.getTargetClass().getBaseComponentType()).getName()));
  }

  /** The engine is plain Java: it can be read, tested and reused without anything else. */
  Set<String> impureMatching() {
    return sorted(
        production()
            .filter(c -> feature(c).equals("matching"))
            .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
            .filter(d -> !isPure(d.getTargetClass().getBaseComponentType()))
            .map(HasDescription::getDescription));
  }

  /** Time comes from the injected clock, so that tests and clocks of the product can set it. */
  Set<String> readsOfTheSystemClock() {
    return sorted(
        production()
            .filter(c -> !c.getSimpleName().equals("ClockProducer"))
            .flatMap(c -> c.getMethodCallsFromSelf().stream())
            .filter(
                call ->
                    CLOCKLESS.getOrDefault(call.getName(), Set.of()).stream()
                        .anyMatch(call.getTargetOwner().getName()::startsWith))
            .filter(
                call ->
                    call.getTarget().getRawParameterTypes().stream()
                        .noneMatch(p -> p.getName().equals("java.time.Clock")))
            .map(HasDescription::getDescription));
  }

  /** What is stored is never what is sent: a view decides what the reader may see. */
  Set<String> entitiesSentOrReceived() {
    return sorted(
        operations()
            .filter(
                m ->
                    Stream.concat(
                            m.getReturnType().getAllInvolvedRawTypes().stream(),
                            m.getParameterTypes().stream()
                                .flatMap(t -> t.getAllInvolvedRawTypes().stream()))
                        .anyMatch(t -> t.isAnnotatedWith(entity)))
            .map(JavaMethod::getFullName));
  }

  /** Nor as a part of what is sent, however deep. */
  Set<String> entitiesInsideAnswers() {
    return sorted(
        answers()
            .filter(c -> !c.isAnnotatedWith(entity))
            .flatMap(c -> c.getFields().stream())
            .filter(
                f ->
                    f.getType().getAllInvolvedRawTypes().stream()
                        .anyMatch(t -> t.isAnnotatedWith(entity)))
            .map(f -> f.getFullName()));
  }

  /** Who makes an answer of a stored record asks what its reader may know. */
  Set<String> viewsBuiltWithoutClearance() {
    return sorted(
        answers()
            .flatMap(c -> c.getMethods().stream())
            .filter(m -> m.getModifiers().contains(STATIC) && !m.getModifiers().contains(PRIVATE))
            .filter(
                m ->
                    m.getRawParameterTypes().stream()
                        .anyMatch(
                            t ->
                                t.isAnnotatedWith(entity) && !WHOLE.containsKey(t.getSimpleName())))
            .filter(
                m ->
                    m.getRawParameterTypes().stream()
                        .noneMatch(t -> READERS.contains(t.getSimpleName())))
            .map(JavaMethod::getFullName));
  }

  /** What a reader may not know is cut off in one place; these give it uncut. */
  Set<String> viewsThatReadWhatIsUncut() {
    return sorted(
        answers()
            .flatMap(c -> c.getMethodCallsFromSelf().stream())
            .filter(call -> UNCUT.contains(call.getName()))
            .filter(
                call ->
                    call.getTargetOwner().isAnnotatedWith(entity)
                        && !WHOLE.containsKey(call.getTargetOwner().getSimpleName()))
            .map(HasDescription::getDescription));
  }

  Set<String> entitiesWithSetters() {
    return sorted(
        production()
            .filter(c -> c.isAnnotatedWith(entity))
            .flatMap(c -> c.getMethods().stream())
            .filter(m -> m.getName().matches("set[A-Z].*"))
            .map(JavaMethod::getFullName));
  }

  Set<String> entitiesWithPublicFields() {
    return sorted(
        production()
            .filter(c -> c.isAnnotatedWith(entity))
            .flatMap(c -> c.getFields().stream())
            .filter(f -> f.getModifiers().contains(PUBLIC))
            .filter(f -> !f.getModifiers().contains(STATIC))
            .map(f -> f.getFullName()));
  }

  /** A dropped connection must not make two of what was meant once. */
  Set<String> postsThatMayHappenTwice() {
    return sorted(
        operations()
            .filter(m -> m.isAnnotatedWith(POST.class))
            .filter(m -> !m.isAnnotatedWith(Idempotent.class))
            .filter(m -> !m.getOwner().isAnnotatedWith(Idempotent.class))
            .map(JavaMethod::getFullName));
  }

  Set<String> namesThatSayNothing() {
    return sorted(
        production()
            .map(JavaClass::getSimpleName)
            .filter(n -> VAGUE.stream().anyMatch(n::endsWith)));
  }

  Set<String> packagesNotNullMarked() {
    return sorted(
        production()
            .map(JavaClass::getPackage)
            .distinct()
            .filter(p -> !p.isAnnotatedWith(NullMarked.class))
            .map(p -> p.getName()));
  }

  private Stream<JavaMethod> operations() {
    return production()
        .flatMap(c -> c.getMethods().stream())
        .filter(m -> m.isMetaAnnotatedWith(HttpMethod.class));
  }

  /** Everything of ours that operations answer with, and what it is made of. */
  private Stream<JavaClass> answers() {
    var answers = new LinkedHashSet<JavaClass>();
    var next =
        new ArrayDeque<>(
            operations()
                .flatMap(m -> m.getReturnType().getAllInvolvedRawTypes().stream())
                .toList());
    while (!next.isEmpty()) {
      var type = next.pop().getBaseComponentType();
      if (belongs(type) && answers.add(type)) {
        type.getFields().forEach(f -> next.addAll(f.getType().getAllInvolvedRawTypes()));
      }
    }
    return answers.stream();
  }

  private boolean goesDown(JavaClass from, JavaClass to) {
    var origin = feature(from);
    var target = feature(to);
    return origin.equals(target) || row(origin) < 0 || row(target) < row(origin);
  }

  private boolean isPure(JavaClass target) {
    var name = target.getName();
    return target.isPrimitive()
        || name.startsWith("java.")
        || name.startsWith("org.jspecify.")
        || feature(target).equals("matching") && belongs(target);
  }

  private Stream<String> features() {
    return production().map(this::feature).filter(Predicate.not(String::isEmpty)).distinct();
  }

  private Stream<JavaClass> production() {
    return classes.stream().filter(this::belongs);
  }

  private boolean belongs(JavaClass c) {
    return c.getPackageName().startsWith(root + ".");
  }

  private String feature(JavaClass c) {
    return c.getPackageName()
        .substring(Math.min(root.length() + 1, c.getPackageName().length()))
        .split("\\.")[0];
  }

  private static JavaClass top(JavaClass c) {
    return c.getEnclosingClass().map(BoundaryRules::top).orElse(c);
  }

  private static int row(String feature) {
    for (int i = 0; i < ROWS.size(); i++) {
      if (ROWS.get(i).contains(feature)) {
        return i;
      }
    }
    return -1;
  }

  private static Set<String> sorted(Stream<String> violations) {
    return violations.collect(Collectors.toCollection(TreeSet::new));
  }
}
