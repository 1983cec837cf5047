// reference
int[] matched(double[][] ious) {
    int[] result = new int[ious.length];
    for (int i = 0; i < ious.length; i++) {
        int best = 0;
        for (int t = 0; t < ious[i].length; t++) {
            if (ious[i][t] > ious[i][best]) {
                best = t;
            }
        }
        double iou = ious[i][best];
        result[i] = iou >= 0.5 ? best : iou < 0.3 ? -1 : -2;
    }
    for (int t = 0; t < ious[0].length; t++) {
        int best = 0;
        for (int i = 0; i < ious.length; i++) {
            if (ious[i][t] > ious[best][t]) {
                best = i;
            }
        }
        result[best] = t;
    }
    return result;
}

// wrong: as-it-was
// expect: Forgot truths without a good anchor
int[] matched(double[][] ious) {
    int[] result = new int[ious.length];
    for (int i = 0; i < ious.length; i++) {
        int best = 0;
        for (int t = 0; t < ious[i].length; t++) {
            if (ious[i][t] > ious[i][best]) {
                best = t;
            }
        }
        double iou = ious[i][best];
        result[i] = iou >= 0.5 ? best : iou < 0.3 ? -1 : -2;
    }
    return result;
}

// wrong: only-free
// expect: Gave a best anchor only if it was free
int[] matched(double[][] ious) {
    int[] result = new int[ious.length];
    for (int i = 0; i < ious.length; i++) {
        int best = 0;
        for (int t = 0; t < ious[i].length; t++) {
            if (ious[i][t] > ious[i][best]) {
                best = t;
            }
        }
        double iou = ious[i][best];
        result[i] = iou >= 0.5 ? best : iou < 0.3 ? -1 : -2;
    }
    for (int t = 0; t < ious[0].length; t++) {
        int best = 0;
        for (int i = 0; i < ious.length; i++) {
            if (ious[i][t] > ious[best][t]) {
                best = i;
            }
        }
        if (result[best] == -1) {
            result[best] = t;
        }
    }
    return result;
}

// wrong: only-best
// expect: Kept the best anchors only
int[] matched(double[][] ious) {
    int[] result = new int[ious.length];
    java.util.Arrays.fill(result, -1);
    for (int t = 0; t < ious[0].length; t++) {
        int best = 0;
        for (int i = 0; i < ious.length; i++) {
            if (ious[i][t] > ious[best][t]) {
                best = i;
            }
        }
        result[best] = t;
    }
    return result;
}
