package dev.cella.kernel.protocol;

import dev.cella.kernel.display.Prompt;
import dev.cella.kernel.wire.Incoming;
import dev.cella.kernel.wire.StdinChannel;

/**
 * Asks the client of one execute request, if it can be asked.
 *
 * @param request the request
 * @param stdin the stdin channel
 * @param flush sends what was printed before the question
 */
record ClientPrompt(Incoming request, StdinChannel stdin, Runnable flush) implements Prompt {
    @Override
    public String ask(String question, boolean password) {
        boolean otherwise = request.type().equals("execute_request"); // a callback must not stop for a question
        if (!request.flag("allow_stdin", otherwise)) {
            throw new IllegalStateException("this code reads standard input, and its front end cannot ask for any"
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
