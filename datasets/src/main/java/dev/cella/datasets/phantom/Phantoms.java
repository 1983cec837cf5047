package dev.cella.datasets.phantom;

import dev.cella.datasets.phantom.canvas.View;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One phantom per set. The class frequencies are those of the real sets where their papers report them, and plausible
 * ones elsewhere.
 */
final class Phantoms {
    private static final Labels ORGANS = Labels.classes(57, 40, 39, 43, 115, 110, 178, 113, 114, 88, 103);

    static final Map<String, Phantom> ALL = all();

    private Phantoms() {}

    private static Map<String, Phantom> all() {
        var all = new LinkedHashMap<String, Phantom>();
        all.put(
                "pathmnist",
                Phantom.color(Labels.classes(104, 106, 115, 116, 89, 135, 88, 104, 143), new ColonTissue()));
        all.put(
                "chestmnist",
                Phantom.gray(
                        Labels.findings(103, 25, 119, 177, 52, 56, 13, 47, 42, 21, 22, 15, 30, 5),
                        new ChestFindings()));
        all.put("dermamnist", Phantom.color(Labels.classes(33, 51, 110, 11, 111, 670, 14), new SkinLesion()));
        all.put("octmnist", Phantom.gray(Labels.classes(34, 10, 8, 48), new RetinalOct()));
        all.put("pneumoniamnist", Phantom.gray(Labels.classes(26, 74), new PneumoniaXray()));
        all.put("retinamnist", Phantom.color(Labels.classes(45, 12, 19, 18, 6), new Fundus()));
        all.put("breastmnist", Phantom.gray(Labels.classes(27, 73), new BreastUltrasound()));
        all.put("bloodmnist", Phantom.color(Labels.classes(7, 18, 9, 17, 7, 8, 20, 14), new BloodCell()));
        all.put("tissuemnist", Phantom.gray(Labels.classes(32, 5, 4, 9, 7, 5, 23, 15), new KidneyTissue()));
        all.put("organamnist", Phantom.gray(ORGANS, Organ.slice(View.AXIAL)));
        all.put("organcmnist", Phantom.gray(ORGANS, Organ.slice(View.CORONAL)));
        all.put("organsmnist", Phantom.gray(ORGANS, Organ.slice(View.SAGITTAL)));
        all.put("organmnist3d", Phantom.volume(Labels.classes(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1), Organ.volume()));
        all.put("nodulemnist3d", Phantom.volume(Labels.classes(75, 25), new ChestNodule()));
        all.put("adrenalmnist3d", Phantom.volume(Labels.classes(78, 22), BinaryForm::adrenal));
        all.put("fracturemnist3d", Phantom.volume(Labels.classes(40, 40, 20), new RibFracture()));
        all.put("vesselmnist3d", Phantom.volume(Labels.classes(89, 11), BinaryForm::vessel));
        all.put("synapsemnist3d", Phantom.volume(Labels.classes(27, 73), new Synapse()));
        return Collections.unmodifiableMap(all);
    }
}
