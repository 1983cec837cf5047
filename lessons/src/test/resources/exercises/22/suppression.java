// reference
int[] suppression(double[][] iou, double threshold) {
    int[] kept = new int[iou.length];
    for (int one = 0; one < iou.length; one++) {
        kept[one] = 1;
        for (int better = 0; better < one; better++) {
            if (kept[better] == 1 && iou[one][better] > threshold) {
                kept[one] = 0;
            }
        }
    }
    return kept;
}

// wrong: as-it-was
// expect: Let removed detections remove others
int[] suppression(double[][] iou, double threshold) {
    int[] kept = new int[iou.length];
    for (int one = 0; one < iou.length; one++) {
        kept[one] = 1;
        for (int better = 0; better < one; better++) {
            if (iou[one][better] > threshold) {
                kept[one] = 0;
            }
        }
    }
    return kept;
}

// wrong: at-threshold
// expect: Removed at the threshold
int[] suppression(double[][] iou, double threshold) {
    int[] kept = new int[iou.length];
    for (int one = 0; one < iou.length; one++) {
        kept[one] = 1;
        for (int better = 0; better < one; better++) {
            if (kept[better] == 1 && iou[one][better] >= threshold) {
                kept[one] = 0;
            }
        }
    }
    return kept;
}

// wrong: itself
// expect: Compared each detection with itself
int[] suppression(double[][] iou, double threshold) {
    int[] kept = new int[iou.length];
    for (int one = 0; one < iou.length; one++) {
        kept[one] = 1;
        for (int better = 0; better <= one; better++) {
            if (kept[better] == 1 && iou[one][better] > threshold) {
                kept[one] = 0;
            }
        }
    }
    return kept;
}
