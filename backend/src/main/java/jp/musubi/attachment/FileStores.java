package jp.musubi.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** Chooses where files are kept. */
class FileStores {
  @Produces
  @ApplicationScoped
  FileStore store(AttachmentConfig config, Clock clock) {
    var s3 = config.s3();
    if (s3.endpoint().isEmpty()) {
      return new DiskStore(config.directory());
    }
    return new S3Store(
        s3.endpoint().get(),
        s3.bucket(),
        new S3Signature(s3.region(), s3.accessKey().orElseThrow(), s3.secretKey().orElseThrow()),
        clock);
  }
}
