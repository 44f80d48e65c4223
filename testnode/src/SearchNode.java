import org.codelibs.opensearch.runner.OpenSearchRunner;

/** Runs one OpenSearch node in a folder, prints its port, and ends when its input ends: with whoever started it. */
public final class SearchNode {

    private SearchNode() {}

    public static void main(String[] arguments) throws Exception {
        try (OpenSearchRunner runner = new OpenSearchRunner()) {
            runner.onBuild((number, settings) -> {
                settings.put("discovery.type", "single-node");
                settings.put("cluster.routing.allocation.disk.threshold_enabled", false);
            });
            runner.build(OpenSearchRunner.newConfigs()
                    .basePath(arguments[0])
                    .numOfNode(1)
                    .useLogger());
            System.out.println("port " + runner.node().settings().get("http.port"));
            while (System.in.read() >= 0) {
                // Nobody says anything: the end of the input is what it waits for.
            }
        }
    }
}
