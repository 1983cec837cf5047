package dev.cella.datasets.store;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One request, which fills a part file from where it ends. The work is done by a thread of its own, so that nothing it
 * may hang in (a name server, a silent host) outlasts the caller's patience.
 */
final class Transfer {
    private static final int BUFFER = 1 << 16;
    private static final long TICK_MILLIS = 100;
    private static final long GRACE_MILLIS = 200;

    private final URI url;
    private final Path part;
    private final String md5;
    private final Patience patience;
    private final Watcher watcher;
    private final AtomicLong received = new AtomicLong();
    private volatile long start;
    private volatile long total = -1;
    private volatile boolean abandoned;

    Transfer(URI url, Path part, String md5, Patience patience, Watcher watcher) {
        this.url = url;
        this.part = part;
        this.md5 = md5;
        this.patience = patience;
        this.watcher = watcher;
    }

    /**
     * Transfers what is missing and returns the MD5 of the whole.
     *
     * @throws IOException if there is no answer, a bad one, or less than was promised; the part file keeps what came
     */
    String run() throws IOException, InterruptedException {
        var work = new FutureTask<>(this::transfer);
        var thread = new Thread(work, "download of " + url);
        thread.setDaemon(true);
        thread.start();
        try {
            return await(work);
        } finally {
            abandoned = true;
            thread.interrupt();
            thread.join(GRACE_MILLIS); // so that it writes no more when the part file is next used
        }
    }

    private String await(FutureTask<String> work) throws IOException, InterruptedException {
        long seen = 0;
        long deadline = System.nanoTime() + patience.firstByte().toNanos();
        while (true) {
            try {
                return work.get(TICK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (ExecutionException e) {
                throw e.getCause() instanceof IOException cause ? explained(cause) : new IOException(e.getCause());
            } catch (TimeoutException e) {
                if (received.get() > seen) {
                    seen = received.get();
                    deadline = System.nanoTime() + patience.nextByte().toNanos();
                    watcher.progress(start + seen, total);
                } else if (System.nanoTime() > deadline) {
                    var waited = seen == 0 ? patience.firstByte() : patience.nextByte();
                    throw new IOException(url.getHost() + " sent nothing for " + seconds(waited), e);
                }
            }
        }
    }

    private String transfer() throws IOException, InterruptedException {
        var digest = Checksum.start();
        if (Files.exists(part)) {
            Checksum.update(digest, part);
            start = Files.size(part);
        }
        if (start > 0 && hexSoFar(digest).equals(md5)) {
            return md5;
        }
        var response = request();
        try (var body = response.body()) {
            if (response.statusCode() == 200) {
                digest.reset();
                start = 0;
            } else if (response.statusCode() != 206 || !continues(response)) {
                Files.deleteIfExists(part);
                throw new IOException(url.getHost() + " answered with HTTP status " + response.statusCode());
            }
            var promised = response.headers().firstValueAsLong("Content-Length");
            total = promised.isPresent() ? start + promised.getAsLong() : -1;
            append(body, digest);
        }
        return Checksum.hex(digest);
    }

    private HttpResponse<InputStream> request() throws IOException, InterruptedException {
        var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience.firstByte())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        var request = HttpRequest.newBuilder(url);
        if (start > 0) {
            request.header("Range", "bytes=" + start + "-");
        }
        return client.send(request.build(), BodyHandlers.ofInputStream());
    }

    private void append(InputStream body, MessageDigest digest) throws IOException {
        var mode = start == 0 ? StandardOpenOption.TRUNCATE_EXISTING : StandardOpenOption.APPEND;
        var buffer = new byte[BUFFER];
        if (abandoned) {
            return;
        }
        try (var out = Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, mode)) {
            for (int count = body.read(buffer); count >= 0 && !abandoned; count = body.read(buffer)) {
                out.write(buffer, 0, count);
                digest.update(buffer, 0, count);
                received.addAndGet(count);
            }
        }
    }

    private boolean continues(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Content-Range")
                .filter(range -> range.startsWith("bytes " + start + "-"))
                .isPresent();
    }

    private String hexSoFar(MessageDigest digest) throws IOException {
        try {
            return Checksum.hex((MessageDigest) digest.clone());
        } catch (CloneNotSupportedException e) {
            throw new IOException(e);
        }
    }

    /** In words for a reader; some of the library's exceptions have no message. */
    private IOException explained(IOException e) {
        if (e instanceof HttpTimeoutException) {
            return new IOException(url.getHost() + " does not answer", e);
        }
        if (e instanceof ConnectException) {
            return new IOException(url.getHost() + " cannot be reached", e);
        }
        var detail = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return new IOException(detail.startsWith(url.getHost()) ? detail : url.getHost() + ": " + detail, e);
    }

    private static String seconds(Duration duration) {
        return duration.toMillis() / 1000.0 + " s";
    }
}
