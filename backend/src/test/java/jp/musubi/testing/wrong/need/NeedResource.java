package jp.musubi.testing.wrong.need;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import java.util.List;

/**
 * Breaks rules on purpose: sends entities, posts without an idempotency key. No path: no address.
 */
class NeedResource {
  @POST
  List<Need> create() {
    return List.of();
  }

  @GET
  List<NeedView> list() {
    return List.of();
  }
}
