package dev.cella.kernel.wire;

import io.github.spencerpark.jupyter.kernel.KernelConnectionProperties;
import io.github.spencerpark.jupyter.messages.HMACGenerator;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Signs what the kernel sends and checks what it receives with the key of the connection file. A signature is accepted
 * only once, so a recorded message cannot be replayed. Thread-safe.
 */
final class Signatures {
    /** Limits how many accepted signatures are remembered, as in the Python client. */
    private static final int REMEMBERED = 65_536;

    private final HMACGenerator generator;
    private final boolean signing;
    private final Set<String> accepted = new LinkedHashSet<>();

    /** @throws IllegalArgumentException if this JVM does not support the signature scheme of the connection file */
    Signatures(KernelConnectionProperties connection) {
        try {
            generator = connection.createHMACGenerator();
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "the signature scheme " + connection.getSignatureScheme()
                            + " of the connection file is not supported by this JVM; Jupyter's default is hmac-sha256",
                    e);
        }
        signing = generator != HMACGenerator.NO_AUTH_INSTANCE;
    }

    byte[] sign(byte[]... parts) {
        return generator.calculateSignature(parts).getBytes(StandardCharsets.US_ASCII);
    }

    /** @throws BadMessageException if the signature is wrong, or was seen before */
    void check(byte[] signature, byte[]... parts) throws BadMessageException {
        if (!signing) {
            return;
        }
        if (!MessageDigest.isEqual(sign(parts), signature)) {
            throw new BadMessageException("the signature is wrong");
        }
        remember(new String(signature, StandardCharsets.US_ASCII));
    }

    private synchronized void remember(String signature) throws BadMessageException {
        if (!accepted.add(signature)) {
            throw new BadMessageException("the message was received before");
        }
        if (accepted.size() > REMEMBERED) {
            accepted.remove(accepted.iterator().next());
        }
    }
}
