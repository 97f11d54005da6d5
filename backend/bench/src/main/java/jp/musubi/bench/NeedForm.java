package jp.musubi.bench;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Objects;
import jp.musubi.matching.Demand;
import jp.musubi.matching.Location;
import jp.musubi.matching.TeamRole;

/** A need on disk. */
final class NeedForm implements Archive.Form<Demand> {
  @Override
  public void write(Demand need, DataOutput out) throws IOException {
    Written.passages(need.texts(), out);
    out.writeUTF(Objects.requireNonNull(need.organizationId()));
    out.writeUTF(Objects.requireNonNull(need.department()));
    out.writeUTF(Objects.requireNonNull(need.place()));
    out.writeUTF(Objects.requireNonNull(need.profession()));
    out.writeByte(Objects.requireNonNullElse(need.horizonMonths(), 0));
    var location = Objects.requireNonNull(need.location());
    out.writeUTF(location.prefecture());
    out.writeUTF(Objects.requireNonNull(location.municipality()));
    Written.codes(need.roles(), out);
    Written.codes(need.contributions(), out);
  }

  @Override
  public Demand read(long number, DataInput in) throws IOException {
    var need = Demand.of(Ids.of(number));
    Written.passages(in).forEach(p -> need.text(p.part(), p.text()));
    need.organization(in.readUTF());
    need.setting(in.readUTF(), in.readUTF(), in.readUTF());
    int horizon = in.readByte();
    need.horizonMonths(horizon == 0 ? null : horizon);
    need.location(new Location(in.readUTF(), in.readUTF()));
    need.roles(Written.codes(in).stream().map(TeamRole::valueOf).toList());
    return need.contributions(Written.codes(in)).build();
  }
}
