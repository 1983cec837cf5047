package dev.cella.kernel;

import com.google.gson.JsonObject;
import dev.cella.kernel.display.StandardStreams;
import dev.cella.kernel.wire.Json;
import io.github.spencerpark.jupyter.kernel.KernelConnectionProperties;
import io.github.spencerpark.jupyter.messages.HMACGenerator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;

/**
 * Runs a kernel together with a client of its own, which sends the requests of a first minute. When the JVM writes its
 * class-data archive at exit, it has loaded the classes that a start needs.
 */
final class ArchiveTrainer {
    static final String COMMAND = "train-archive";

    private static final String SCHEME = "hmac-sha256";
    private static final int PATIENCE_MILLIS = 60_000;
    private static final List<String> CELLS = List.of(
            "1 + 1",
            "int answer = 6 * 7;\nSystem.out.println(\"answer \" + answer);\nanswer",
            "record Point(int x, int y) {}\nint sum(Point p) { return p.x() + p.y(); }\nsum(new Point(1, 2))",
            "List.of(3, 1, 2).stream().sorted().map(n -> n * n).collect(Collectors.toList())",
            "display(\"shown\");",
            "int wrong = \"text\";",
            "List.of(1).get(1)");

    private final ZMQ.Socket socket;
    private final HMACGenerator signatures;
    private int sent;

    private ArchiveTrainer(ZMQ.Socket socket, HMACGenerator signatures) {
        this.socket = socket;
        this.signatures = signatures;
    }

    static void run() throws IOException, InterruptedException {
        StandardStreams streams = Main.streamsOfCells();
        KernelConnectionProperties connection = connection();
        ZMQ.Context context = ZMQ.context(1);
        Path history = Files.createTempDirectory("cella").resolve("history");
        try (CellaKernel kernel = new CellaKernel(connection, Optional.of(history), streams)) {
            try (ZMQ.Socket shell = context.socket(SocketType.DEALER)) {
                shell.setReceiveTimeOut(PATIENCE_MILLIS);
                shell.connect("tcp://127.0.0.1:" + connection.getShellPort());
                new ArchiveTrainer(shell, connection.createHMACGenerator()).play();
            }
            kernel.awaitWarmth();
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        } finally {
            context.term();
            delete(history.getParent());
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private void play() {
        ask("kernel_info_request", Map.of());
        for (String cell : CELLS) {
            ask("execute_request", Map.of("code", cell, "stop_on_error", false));
        }
        ask("is_complete_request", Map.of("code", "for (int i = 0; i < 3; i++) {"));
        ask("complete_request", Map.of("code", "Math.ma", "cursor_pos", 7));
        ask("inspect_request", Map.of("code", "Math.max(", "cursor_pos", 9));
    }

    /** Sends a request and waits for its reply. */
    private void ask(String type, Map<String, Object> content) {
        JsonObject header = Json.object("msg_type", type);
        header.addProperty("msg_id", Integer.toString(++sent));
        byte[][] parts = {
            utf8(header.toString()),
            utf8("{}"),
            utf8("{}"),
            utf8(Json.tree(content).toString())
        };
        socket.sendMore("<IDS|MSG>");
        socket.sendMore(signatures.calculateSignature(parts));
        for (int i = 0; i < parts.length; i++) {
            socket.send(parts[i], i < parts.length - 1 ? ZMQ.SNDMORE : 0);
        }
        do {
            socket.recv();
        } while (socket.hasReceiveMore());
    }

    private static KernelConnectionProperties connection() throws IOException {
        List<ServerSocket> sockets = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        }
        List<Integer> ports = sockets.stream().map(ServerSocket::getLocalPort).toList();
        for (ServerSocket socket : sockets) {
            socket.close();
        }
        String key = UUID.randomUUID().toString();
        return new KernelConnectionProperties(
                "127.0.0.1", ports.get(0), ports.get(1), ports.get(2), ports.get(3), ports.get(4), "tcp", SCHEME, key);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
