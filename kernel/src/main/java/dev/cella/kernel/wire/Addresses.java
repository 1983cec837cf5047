package dev.cella.kernel.wire;

import io.github.spencerpark.jupyter.kernel.KernelConnectionProperties;

/** Where sockets are bound: at the address that the connection file says, at loopback if it says none. */
final class Addresses {
    private static final String LOOPBACK = "127.0.0.1";

    private final String ip;

    /** @throws IllegalArgumentException if the transport is not tcp */
    Addresses(KernelConnectionProperties connection) {
        String transport = connection.getTransport();
        if (transport != null && !transport.equals("tcp")) {
            throw new IllegalArgumentException("the connection file asks for the transport " + transport
                    + ", and this kernel speaks tcp only; start it with a tcp connection file");
        }
        ip = connection.getIp() == null || connection.getIp().isEmpty() ? LOOPBACK : connection.getIp();
    }

    String of(int port) {
        return "tcp://" + ip + ":" + port;
    }
}
