package jp.musubi.attachment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where attached files are kept and how many there may be. */
@ConfigMapping(prefix = "musubi.attachment")
interface AttachmentConfig {
  /** Of the files, unless they are kept elsewhere. */
  @WithDefault(".musubi/files")
  Path directory();

  /** For one need or seed. */
  @WithDefault("20")
  int most();

  /** Pixels of a picture; one of more is not opened. */
  @WithDefault("40000000")
  long mostPixels();

  S3 s3();

  Scanner scanner();

  /** A bucket that speaks S3; files are kept there once its address is given. */
  interface S3 {
    /** Without the bucket, e.g. {@code https://s3.example:9000}. */
    Optional<URI> endpoint();

    @WithDefault("musubi")
    String bucket();

    @WithDefault("us-east-1")
    String region();

    Optional<String> accessKey();

    Optional<String> secretKey();
  }

  /** clamd; nothing is scanned without its host. */
  interface Scanner {
    Optional<String> host();

    @WithDefault("3310")
    int port();

    /** How long it may take to answer. */
    @WithDefault("30S")
    Duration patience();
  }
}
