package dev.cella.kernel.protocol;

import dev.cella.kernel.comm.CommSender;
import dev.cella.kernel.comm.Comms;
import dev.cella.kernel.display.Cell;
import dev.cella.kernel.display.Flusher;
import dev.cella.kernel.display.Outlet;
import dev.cella.kernel.display.Prompt;
import dev.cella.kernel.display.Renderers;
import dev.cella.kernel.spi.CellVersion;
import dev.cella.kernel.widget.WidgetManager;
import dev.cella.kernel.wire.StdinChannel;
import java.util.Optional;

/**
 * Creates the cells in which requests run their code, with an outlet, a prompt, and comms that name the request as
 * their cause.
 *
 * @param renderers how values are shown
 * @param flusher sends printed text when it is due
 * @param stdin the stdin channel
 * @param comms the comms of the kernel
 * @param widgets the widgets of the kernel
 */
record CellFactory(Renderers renderers, Flusher flusher, StdinChannel stdin, Comms comms, WidgetManager widgets) {
    /** Creates a cell whose output appears below the code of {@code request}. */
    Cell cell(Request request) {
        return cell(request, new CellOutlet(request, renderers, flusher));
    }

    /** Creates a cell whose output is dropped. */
    Cell silentCell(Request request) {
        return cell(request, new SilentOutlet(renderers));
    }

    /**
     * Creates a cell whose output appears in {@code outlet} or, if that is empty, below the output of {@code request}.
     */
    Cell cell(Request request, Optional<Outlet> outlet) {
        return outlet.map(given -> cell(request, given)).orElseGet(() -> cell(request));
    }

    private Cell cell(Request request, Outlet outlet) {
        Prompt prompt = new ClientPrompt(request.message(), stdin, () -> CellOutlet.flush(outlet));
        return new Cell(outlet, prompt)
                .attach(CellVersion.Id.class, new CellVersion.Id(request.cellId()))
                .attach(Comms.class, comms)
                .attach(WidgetManager.class, widgets)
                .attach(CommSender.class, new RequestCommSender(request.message(), request.publisher()));
    }
}
