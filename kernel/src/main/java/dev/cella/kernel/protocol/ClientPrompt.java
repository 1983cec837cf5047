package dev.cella.kernel.protocol;

import dev.cella.kernel.display.Prompt;
import dev.cella.kernel.wire.Incoming;
import dev.cella.kernel.wire.StdinChannel;

/**
 * Asks the client of one execute request for input, if it allows that.
 *
 * @param request the request
 * @param stdin the stdin channel
 * @param flush sends what was printed before the question
 */
record ClientPrompt(Incoming request, StdinChannel stdin, Runnable flush) implements Prompt {
    @Override
    public String ask(String question, boolean password) {
        boolean otherwise = request.type().equals("execute_request"); // a callback must not wait for an answer
        if (!request.flag("allow_stdin", otherwise)) {
            throw new IllegalStateException("this code reads standard input, but its front end cannot ask for it"
                    + " (allow_stdin is false); give the value in the code instead");
        }
        flush.run();
        try {
            return stdin.ask(request, question, password);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the cell was interrupted while it waited for input", e);
        }
    }
}
