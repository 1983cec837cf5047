package dev.cella.lessons.singleshot.figure;

import dev.cella.kernel.display.Display;
import dev.cella.kernel.display.LiveDisplay;
import dev.cella.lessons.singleshot.TermLoss;
import dev.cella.lessons.train.History;
import dev.cella.lessons.train.TrainingObserver;

/** Curves of a loss's terms that grow while a net trains, and end as {@link SingleShotFigures#termCurves}. */
public final class LiveTerms implements TrainingObserver {
    private static final int REDRAWN_EVERY = 4;

    private final TermLoss loss;
    private LiveDisplay place;
    private int updates;

    LiveTerms(TermLoss loss) {
        this.loss = loss;
    }

    @Override
    public void updated(History history) {
        updates++;
        if (updates % REDRAWN_EVERY == 0) {
            draw();
        }
    }

    @Override
    public void finished(History history) {
        draw();
    }

    private void draw() {
        if (loss.steps().size() < 2) {
            return;
        }
        if (place == null) {
            place = Display.live(SingleShotFigures.termCurves(loss));
        } else {
            place.update(SingleShotFigures.termCurves(loss));
        }
    }
}
