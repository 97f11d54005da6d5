package jp.musubi.bench;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Objects;
import jp.musubi.matching.LicenceKind;
import jp.musubi.matching.Location;
import jp.musubi.matching.Supply;
import jp.musubi.matching.TeamRole;

/** A seed on disk. */
final class SeedForm implements Archive.Form<Supply> {
  @Override
  public void write(Supply seed, DataOutput out) throws IOException {
    Written.passages(seed.texts(), out);
    out.writeUTF(Objects.requireNonNull(seed.organizationId()));
    Written.codes(seed.fieldsOfUse(), out);
    Written.codes(seed.places(), out);
    Written.codes(seed.processes(), out);
    Written.codes(seed.materials(), out);
    out.writeByte(Objects.requireNonNullElse(seed.trl(), 0));
    out.writeUTF(Objects.requireNonNull(seed.role()).name());
    Written.codes(seed.licences(), out);
    Written.codes(seed.certificates(), out);
    var location = Objects.requireNonNull(seed.location());
    out.writeUTF(location.prefecture());
    out.writeUTF(Objects.requireNonNull(location.municipality()));
    Written.codes(seed.regionsServed(), out);
    Written.codes(seed.cooperation(), out);
  }

  @Override
  public Supply read(long number, DataInput in) throws IOException {
    var seed = Supply.of(Ids.of(number));
    Written.passages(in).forEach(p -> seed.text(p.part(), p.text()));
    seed.organization(in.readUTF());
    seed.fields(Written.codes(in), Written.codes(in));
    seed.techniques(Written.codes(in), Written.codes(in));
    int trl = in.readByte();
    seed.trl(trl == 0 ? null : trl);
    seed.role(TeamRole.valueOf(in.readUTF()));
    seed.licences(Written.codes(in).stream().map(LicenceKind::valueOf).toList());
    seed.certificates(Written.codes(in));
    seed.location(new Location(in.readUTF(), in.readUTF()));
    seed.regionsServed(Written.codes(in));
    return seed.cooperation(Written.codes(in)).build();
  }
}
