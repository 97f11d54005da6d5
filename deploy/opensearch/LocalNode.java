import java.nio.file.Path;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/**
 * A real OpenSearch node of one's own, for tests, benchmarks and trying things out; it ends when its
 * standard input does, so that it never outlives who started it. Run from source:
 *
 * <pre>java -cp 'deploy/opensearch/target/lib/*' deploy/opensearch/LocalNode.java DIRECTORY PORT</pre>
 */
class LocalNode {
  public static void main(String[] arguments) throws Exception {
    var port = arguments[1];
    try (var runner = new OpenSearchRunner()) {
      runner.onBuild(
          (number, settings) -> {
            settings.put("network.host", "127.0.0.1");
            settings.put("http.port", port);
            settings.put("transport.port", "0");
            settings.put("discovery.seed_hosts", "");
          });
      runner.build(
          OpenSearchRunner.newConfigs()
              .basePath(Path.of(arguments[0]).toAbsolutePath().toString())
              .numOfNode(1)
              .clusterName("musubi-" + port)
              .useLogger());
      System.out.println("ready on port " + port);
      while (System.in.read() >= 0) {
        // whoever started it may say what they like; its end is the sign to stop
      }
    }
  }
}
