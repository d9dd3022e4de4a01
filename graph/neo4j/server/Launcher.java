import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/**
 * Opens a Neo4j with Bolt in the folder and with the settings that its first
 * two arguments name, gives the user neo4j the password from the environment,
 * says "ready" and stops when standard input ends: whoever started it holds
 * the other end, so it cannot outlive them. With a third argument, "scratch",
 * the folder is deleted too.
 */
public final class Launcher {
    public static void main(String[] args) throws IOException {
        var home = Path.of(args[0]);
        var service = new DatabaseManagementServiceBuilder(home)
                .loadPropertiesFromFile(Path.of(args[1]))
                .build();
        try {
            service.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME)
                    .executeTransactionally(
                            "ALTER USER neo4j IF EXISTS SET PLAINTEXT PASSWORD $password CHANGE NOT REQUIRED",
                            Map.of("password", System.getenv("NEO4J_LAUNCHER_PASSWORD")));
        } catch (RuntimeException e) {
            if (!unchanged(e)) {
                e.printStackTrace();
                Runtime.getRuntime().halt(1); // the database's threads would keep the process
            }
        }
        System.out.println("ready");
        while (System.in.read() >= 0) {
            // nothing that is said counts, only the end
        }
        haltIn(60_000);
        service.shutdown();
        if (args.length > 2) {
            delete(home);
        }
        Runtime.getRuntime().halt(0);
    }

    /** Whether the password was refused because a folder that was used before has it already. */
    private static boolean unchanged(Throwable e) {
        for (var cause = e; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains("cannot be the same")) {
                return true;
            }
        }
        return false;
    }

    /** Ends the process if an orderly shutdown takes longer than that many milliseconds. */
    private static void haltIn(long milliseconds) {
        var timer = new Thread(() -> {
            try {
                Thread.sleep(milliseconds);
            } catch (InterruptedException e) {
                // as good as time being up
            }
            Runtime.getRuntime().halt(1);
        });
        timer.setDaemon(true);
        timer.start();
    }

    private static void delete(Path folder) throws IOException {
        List<Path> paths;
        try (var walk = Files.walk(folder)) {
            paths = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (var path : paths) {
            Files.deleteIfExists(path);
        }
    }
}
