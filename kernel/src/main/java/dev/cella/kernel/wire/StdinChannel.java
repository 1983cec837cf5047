package dev.cella.kernel.wire;

import com.google.gson.JsonObject;
import java.util.ArrayDeque;
import java.util.Queue;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;

/**
 * The stdin channel: cells ask the person at the front end and wait for the answer.
 *
 * <p>As on the iopub channel, only one thread touches the socket. It reads the socket only while a question is open,
 * and drops late answers to an abandoned question.
 */
public final class StdinChannel {
    /** Sets how often an open question checks whether it was abandoned. */
    private static final int LOOK_MILLIS = 20;

    private final Queue<Question> waiting = new ArrayDeque<>();
    private boolean closed;

    StdinChannel() {}

    /**
     * Asks, and waits for the answer.
     *
     * @param request the execute request whose client is asked
     * @param password true to hide what is typed
     * @throws InterruptedException if this thread is interrupted before the answer comes
     */
    public String ask(Incoming request, String prompt, boolean password) throws InterruptedException {
        JsonObject content = Json.object("prompt", prompt);
        content.addProperty("password", password);
        Question question = new Question(Outgoing.reply(request, "input_request", content));
        synchronized (waiting) {
            waiting.add(question);
            waiting.notifyAll();
        }
        return question.await();
    }

    /** Ends the asking thread. */
    void close() {
        synchronized (waiting) {
            closed = true;
            waiting.notifyAll();
        }
    }

    /** Asks until closed; must be called on the thread that owns the socket from now on. */
    void run(ZMQ.Context context, ZMQ.Socket socket, Codec codec) {
        Channel channel = new Channel(socket, codec);
        try (socket;
                ZMQ.Poller poller = context.poller(1)) {
            poller.register(socket, ZMQ.Poller.POLLIN);
            for (Question question = take(); question != null; question = take()) {
                ask(question, channel, poller);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ZMQException closed) {
            // the context is closed, and nobody is left to ask
        }
    }

    private static void ask(Question question, Channel channel, ZMQ.Poller poller) {
        while (channel.poll() != null) {
            // an answer to an abandoned question
        }
        channel.send(question.message);
        while (question.isOpen()) {
            if (poller.poll(LOOK_MILLIS) > 0) {
                Incoming answer = channel.poll();
                if (answer != null && answer.type().equals("input_reply")) {
                    question.answer(answer.string("value", ""));
                }
            }
        }
    }

    private Question take() throws InterruptedException {
        synchronized (waiting) {
            while (waiting.isEmpty() && !closed) {
                waiting.wait();
            }
            return closed ? null : waiting.poll();
        }
    }

    private static final class Question {
        private final Outgoing message;
        private String answer;
        private boolean givenUp;

        Question(Outgoing message) {
            this.message = message;
        }

        synchronized String await() throws InterruptedException {
            try {
                while (answer == null) {
                    wait();
                }
                return answer;
            } finally {
                givenUp = answer == null;
            }
        }

        synchronized boolean isOpen() {
            return answer == null && !givenUp;
        }

        synchronized void answer(String text) {
            answer = text;
            notifyAll();
        }
    }
}
