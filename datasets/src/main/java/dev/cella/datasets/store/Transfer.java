package dev.cella.datasets.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
 * One request, which continues a part file where it ends. A separate thread does the work, so that a name server or
 * host that never answers cannot block the caller beyond the timeouts.
 */
final class Transfer {
    private static final int BUFFER = 1 << 16;
    private static final long TICK_MILLIS = 100;
    private static final long GRACE_MILLIS = 200;

    private final URI url;
    private final Path part;
    private final Checksum expected;
    private final Timeouts timeouts;
    private final TransferListener listener;
    private final AtomicLong received = new AtomicLong();
    private volatile long start;
    private volatile long total = -1;
    private volatile boolean abandoned;

    Transfer(URI url, Path part, Checksum expected, Timeouts timeouts, TransferListener listener) {
        this.url = url;
        this.part = part;
        this.expected = expected;
        this.timeouts = timeouts;
        this.listener = listener;
    }

    /**
     * Transfers the missing bytes and returns the checksum of the whole file.
     *
     * @throws IOException if there is no answer, an error status, or fewer bytes than promised; the part file keeps what arrived
     */
    Checksum run() throws IOException, InterruptedException {
        var work = new FutureTask<>(this::transfer);
        var thread = new Thread(work, "download of " + url);
        thread.setDaemon(true);
        thread.start();
        try {
            return await(work);
        } finally {
            abandoned = true;
            thread.interrupt();
            thread.join(GRACE_MILLIS); // so that it stops writing before the part file is used again
        }
    }

    private Checksum await(FutureTask<Checksum> work) throws IOException, InterruptedException {
        long seen = 0;
        long deadline = System.nanoTime() + timeouts.firstByte().toNanos();
        while (true) {
            try {
                return work.get(TICK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (ExecutionException e) {
                throw e.getCause() instanceof IOException cause ? explained(cause) : new IOException(e.getCause());
            } catch (TimeoutException e) {
                if (received.get() > seen) {
                    seen = received.get();
                    deadline = System.nanoTime() + timeouts.nextByte().toNanos();
                    listener.progress(start + seen, total);
                } else if (System.nanoTime() > deadline) {
                    var waited = seen == 0 ? timeouts.firstByte() : timeouts.nextByte();
                    throw new IOException(url.getHost() + " sent nothing for " + seconds(waited), e);
                }
            }
        }
    }

    private Checksum transfer() throws IOException, InterruptedException {
        var digest = expected.start();
        if (Files.exists(part)) {
            Checksum.update(digest, part);
            start = Files.size(part);
        }
        if (start > 0 && soFar(digest).equals(expected)) {
            return expected;
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
        return expected.of(digest);
    }

    private HttpResponse<InputStream> request() throws IOException, InterruptedException {
        var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeouts.firstByte())
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
        try (var out = openPart(mode)) {
            for (int count = body.read(buffer); count >= 0 && !abandoned; count = body.read(buffer)) {
                write(out, buffer, count);
                digest.update(buffer, 0, count);
                received.addAndGet(count);
            }
        }
    }

    private OutputStream openPart(StandardOpenOption mode) throws CacheNotWritable {
        try {
            return Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, mode);
        } catch (IOException e) {
            throw new CacheNotWritable(part.getParent(), e);
        }
    }

    /** Names the folder if the disk is full, because otherwise the error would look like one of the network. */
    private void write(OutputStream out, byte[] buffer, int count) throws CacheNotWritable {
        try {
            out.write(buffer, 0, count);
        } catch (IOException e) {
            throw new CacheNotWritable(part.getParent(), e);
        }
    }

    private boolean continues(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Content-Range")
                .filter(range -> range.startsWith("bytes " + start + "-"))
                .isPresent();
    }

    private Checksum soFar(MessageDigest digest) throws IOException {
        try {
            return expected.of((MessageDigest) digest.clone());
        } catch (CloneNotSupportedException e) {
            throw new IOException(e);
        }
    }

    /** Rewords an exception for the user, because some of the library's exceptions have no message. */
    private IOException explained(IOException e) {
        if (e instanceof CacheNotWritable) {
            return e;
        }
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
