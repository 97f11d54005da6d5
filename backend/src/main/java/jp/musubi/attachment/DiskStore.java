package jp.musubi.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Keeps each file in a directory, in folders by the last letters of its key. */
final class DiskStore implements FileStore {
  private static final String UNFINISHED = ".part";

  private final Path directory;

  DiskStore(Path directory) {
    this.directory = directory.toAbsolutePath().normalize();
  }

  @Override
  public void put(String key, byte[] content) throws IOException {
    var target = path(key);
    Files.createDirectories(target.getParent());
    var part = target.resolveSibling(key + UNFINISHED);
    try (var out =
        FileChannel.open(
            part,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      var bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      // On the disk before it has its name: after a power cut it is whole or not there.
      out.force(true);
    }
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public InputStream open(String key) throws IOException {
    return Files.newInputStream(path(key));
  }

  @Override
  public void remove(String key) throws IOException {
    Files.deleteIfExists(path(key));
  }

  @Override
  public List<Kept> all() throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    var all = new ArrayList<Kept>();
    try (var files = Files.walk(directory)) {
      for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        try {
          var since = Files.getLastModifiedTime(file).toInstant();
          all.add(new Kept(file.getFileName().toString(), since));
        } catch (NoSuchFileException gone) {
          // Finished or removed while the others were looked at.
        }
      }
    }
    return all;
  }

  private Path path(String key) {
    var name = key.replace(UNFINISHED, "");
    return directory.resolve(name.substring(name.length() - 2)).resolve(key);
  }
}
