package jp.musubi.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Chooses where files are kept. */
class FileStores {
  @Produces
  @ApplicationScoped
  FileStore store(AttachmentConfig config) {
    return new DiskStore(config.directory());
  }
}
