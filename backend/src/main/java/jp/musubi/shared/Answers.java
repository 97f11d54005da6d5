package jp.musubi.shared;

import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers with a single record and its version. */
public final class Answers {
  private Answers() {}

  public static <T> RestResponse<T> ok(T view, long version) {
    return RestResponse.ResponseBuilder.ok(view).tag(ETags.of(version)).build();
  }

  /**
   * A record whose version tells of changes that some may not know of: only who may change it gets
   * the version, others a tag of what they see.
   *
   * @param steers whether the reader is of those who may change it
   */
  public static <T> RestResponse<T> seen(T view, boolean steers, long version) {
    var tag = steers ? ETags.of(version) : ETags.of(view);
    return RestResponse.ResponseBuilder.ok(view).tag(tag).build();
  }

  /**
   * @param path where the new record is, from the root on
   */
  public static <T> RestResponse<T> created(T view, String path, long version) {
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
        .location(URI.create(path))
        .tag(ETags.of(version))
        .build();
  }
}
