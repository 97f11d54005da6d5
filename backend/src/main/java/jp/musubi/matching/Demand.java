package jp.musubi.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a need asks for, as far as one circle of readers may know it: whoever builds it leaves out
 * whatever those readers are not cleared for. Null and empty mean "not known".
 *
 * @param open whether the need's state lets it be matched at all
 * @param department code of the vocabulary of departments; {@code place}, {@code profession},
 *     {@code processes}, {@code materials}, {@code certificates} likewise
 * @param location of the organization that has the need
 * @param region prefecture the partner should be in (two digits); {@code regionMust}: or else not
 * @param contributions what the site offers: OBSERVATION, TRIAL_USE, EVALUATION, DATA
 * @param conflicts ids of organizations ruled out by an open conflict of interest
 * @param correction what people said of how the texts are read, if these readers may know it
 */
public record Demand(
    String id,
    @Nullable String organizationId,
    boolean open,
    List<Passage> texts,
    @Nullable String department,
    @Nullable String place,
    @Nullable String profession,
    Set<String> processes,
    Set<String> materials,
    @Nullable DeviceClass deviceClass,
    @Nullable Integer horizonMonths,
    @Nullable Location location,
    @Nullable String region,
    boolean regionMust,
    Set<TeamRole> roles,
    Set<String> certificates,
    Set<String> contributions,
    Set<String> conflicts,
    Correction correction) {

  public Demand {
    texts = List.copyOf(texts);
    processes = Set.copyOf(processes);
    materials = Set.copyOf(materials);
    roles = Set.copyOf(roles);
    certificates = Set.copyOf(certificates);
    contributions = Set.copyOf(contributions);
    conflicts = Set.copyOf(conflicts);
  }

  /** Starts an open demand of which nothing else is known yet. */
  public static Builder of(String id) {
    return new Builder(id);
  }

  /** Collects what is known; a null or blank value changes nothing. */
  public static final class Builder {
    private final String id;
    private @Nullable String organizationId;
    private boolean open = true;
    private final List<Passage> texts = new ArrayList<>();
    private @Nullable String department;
    private @Nullable String place;
    private @Nullable String profession;
    private final Set<String> processes = new LinkedHashSet<>();
    private final Set<String> materials = new LinkedHashSet<>();
    private @Nullable DeviceClass deviceClass;
    private @Nullable Integer horizonMonths;
    private @Nullable Location location;
    private @Nullable String region;
    private boolean regionMust;
    private final Set<TeamRole> roles = EnumSet.noneOf(TeamRole.class);
    private final Set<String> certificates = new LinkedHashSet<>();
    private final Set<String> contributions = new LinkedHashSet<>();
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

    public Builder setting(
        @Nullable String department, @Nullable String place, @Nullable String profession) {
      this.department = department;
      this.place = place;
      this.profession = profession;
      return this;
    }

    public Builder techniques(Collection<String> processes, Collection<String> materials) {
      this.processes.addAll(processes);
      this.materials.addAll(materials);
      return this;
    }

    public Builder deviceClass(@Nullable DeviceClass deviceClass) {
      this.deviceClass = deviceClass;
      return this;
    }

    public Builder horizonMonths(@Nullable Integer horizonMonths) {
      this.horizonMonths = horizonMonths;
      return this;
    }

    public Builder location(@Nullable Location location) {
      this.location = location;
      return this;
    }

    public Builder region(@Nullable String prefecture, boolean must) {
      this.region = prefecture;
      this.regionMust = must;
      return this;
    }

    public Builder roles(Collection<TeamRole> roles) {
      this.roles.addAll(roles);
      return this;
    }

    public Builder certificates(Collection<String> asked) {
      this.certificates.addAll(asked);
      return this;
    }

    public Builder contributions(Collection<String> offered) {
      this.contributions.addAll(offered);
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

    public Demand build() {
      return new Demand(
          id,
          organizationId,
          open,
          texts,
          department,
          place,
          profession,
          processes,
          materials,
          deviceClass,
          horizonMonths,
          location,
          region,
          regionMust,
          roles,
          certificates,
          contributions,
          conflicts,
          correction);
    }
  }
}
