package jp.musubi.canary;

import java.util.ArrayList;
import java.util.List;
import jp.musubi.testing.People;
import jp.musubi.testing.People.Person;
import jp.musubi.testing.Tokens;

/** Readers without any tie to what is planted, and those who steer all of it. */
final class Readers {
  static final Reader VISITOR = new Reader("visitor", "", Ladder.PUBLIC, Reader.NOBODY);

  final Reader coordinator;
  final Reader admin;
  final Reader outsider;
  private final People people;

  Readers(People people) {
    this.people = people;
    coordinator = reader("coordinator", people.vetted("coordinator"), Ladder.COORDINATORS);
    admin = reader("admin", people.vetted("admin"), Ladder.COORDINATORS);
    outsider = reader("clinician of another site", people.vetted("clinician"), Ladder.VETTED);
  }

  List<Reader> untied() {
    return new ArrayList<>(
        List.of(
            VISITOR,
            outsider,
            reader("provider unverified", people.unvetted("provider"), Ladder.MEMBERS),
            reader("clinician unverified", people.unvetted("clinician"), Ladder.MEMBERS),
            reader("provider verified", people.vetted("provider"), Ladder.VETTED),
            reader("provider of no organization", people.unattached("provider"), Ladder.MEMBERS),
            reader("official", people.vetted("official"), Ladder.VETTED),
            reader("funder", people.vetted("funder"), Ladder.VETTED),
            reader("partner client", people.client(Tokens.everyScope()), Ladder.VETTED),
            reader("partner client without scopes", people.client(), Ladder.VETTED)));
  }

  private static Reader reader(String name, Person person, Ladder rung) {
    return new Reader(name, person.token(), rung, person.organizationId());
  }
}
