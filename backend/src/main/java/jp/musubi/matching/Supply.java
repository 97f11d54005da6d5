package jp.musubi.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a seed offers, as far as one circle of readers may know it: whoever builds it leaves out
 * whatever those readers are not cleared for. Null and empty mean "not known".
 *
 * @param open whether the seed's and its organization's state let it be matched at all
 * @param fieldsOfUse codes of the vocabulary {@code departments}; {@code places}, {@code
 *     processes}, {@code materials}, {@code certificates} likewise
 * @param trl 1–9, ISO 16290
 * @param licences those valid on the day of matching, and only those; certificates likewise
 * @param regionsServed prefectures (two digits) the owner wants to work in
 * @param cooperation forms of cooperation the owner looks for: JOINT_DEVELOPMENT, FIELD, …
 * @param conflicts ids of organizations ruled out by an open conflict of interest
 * @param correction what people said of how the texts are read, if these readers may know it
 */
public record Supply(
    String id,
    @Nullable String organizationId,
    boolean open,
    List<Passage> texts,
    Set<String> fieldsOfUse,
    Set<String> places,
    Set<String> processes,
    Set<String> materials,
    @Nullable Integer trl,
    @Nullable TeamRole role,
    Set<LicenceKind> licences,
    Set<String> certificates,
    @Nullable Location location,
    Set<String> regionsServed,
    Set<String> cooperation,
    @Nullable Responsiveness responsiveness,
    Set<String> conflicts,
    Correction correction) {

  public Supply {
    texts = List.copyOf(texts);
    fieldsOfUse = Set.copyOf(fieldsOfUse);
    places = Set.copyOf(places);
    processes = Set.copyOf(processes);
    materials = Set.copyOf(materials);
    licences = Set.copyOf(licences);
    certificates = Set.copyOf(certificates);
    regionsServed = Set.copyOf(regionsServed);
    cooperation = Set.copyOf(cooperation);
    conflicts = Set.copyOf(conflicts);
  }

  /** Starts an open supply of which nothing else is known yet. */
  public static Builder of(String id) {
    return new Builder(id);
  }

  /** Collects what is known; a null or blank value changes nothing. */
  public static final class Builder {
    private final String id;
    private @Nullable String organizationId;
    private boolean open = true;
    private final List<Passage> texts = new ArrayList<>();
    private final Set<String> fieldsOfUse = new LinkedHashSet<>();
    private final Set<String> places = new LinkedHashSet<>();
    private final Set<String> processes = new LinkedHashSet<>();
    private final Set<String> materials = new LinkedHashSet<>();
    private @Nullable Integer trl;
    private @Nullable TeamRole role;
    private final Set<LicenceKind> licences = EnumSet.noneOf(LicenceKind.class);
    private final Set<String> certificates = new LinkedHashSet<>();
    private @Nullable Location location;
    private final Set<String> regionsServed = new LinkedHashSet<>();
    private final Set<String> cooperation = new LinkedHashSet<>();
    private @Nullable Responsiveness responsiveness;
    private final Set<String> conflicts = new LinkedHashSet<>();
    private Correction correction = Correction.none();

    private Builder(String id) {
      this.id = id;
    }

    public Builder organization(@Nullable String organizationId) {
      this.organizationId = organizationId;
      return this;
    }

    public Builder open(boolean open) {
      this.open = open;
      return this;
    }

    public Builder text(Part part, @Nullable String text) {
      if (text != null && !text.isBlank()) {
        texts.add(new Passage(part, text));
      }
      return this;
    }

    public Builder fields(Collection<String> fieldsOfUse, Collection<String> places) {
      this.fieldsOfUse.addAll(fieldsOfUse);
      this.places.addAll(places);
      return this;
    }

    public Builder techniques(Collection<String> processes, Collection<String> materials) {
      this.processes.addAll(processes);
      this.materials.addAll(materials);
      return this;
    }

    public Builder trl(@Nullable Integer trl) {
      this.trl = trl;
      return this;
    }

    public Builder role(@Nullable TeamRole role) {
      this.role = role;
      return this;
    }

    public Builder licences(Collection<LicenceKind> valid) {
      this.licences.addAll(valid);
      return this;
    }

    public Builder certificates(Collection<String> valid) {
      this.certificates.addAll(valid);
      return this;
    }

    public Builder location(@Nullable Location location) {
      this.location = location;
      return this;
    }

    public Builder regionsServed(Collection<String> prefectures) {
      this.regionsServed.addAll(prefectures);
      return this;
    }

    public Builder cooperation(Collection<String> forms) {
      this.cooperation.addAll(forms);
      return this;
    }

    public Builder responsiveness(@Nullable Responsiveness responsiveness) {
      this.responsiveness = responsiveness;
      return this;
    }

    public Builder conflicts(Collection<String> organizationIds) {
      this.conflicts.addAll(organizationIds);
      return this;
    }

    public Builder correction(Correction correction) {
      this.correction = correction;
      return this;
    }

    public Supply build() {
      return new Supply(
          id,
          organizationId,
          open,
          texts,
          fieldsOfUse,
          places,
          processes,
          materials,
          trl,
          role,
          licences,
          certificates,
          location,
          regionsServed,
          cooperation,
          responsiveness,
          conflicts,
          correction);
    }
  }
}
