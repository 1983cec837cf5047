// reference
boolean leaks(int[] pretraining, int[] finetuning, int[] test) {
    for (int patient : test) {
        for (int seen : pretraining) {
            if (seen == patient) {
                return true;
            }
        }
        for (int seen : finetuning) {
            if (seen == patient) {
                return true;
            }
        }
    }
    return false;
}

// wrong: fine-tuning-only
// expect: Forgot the pre-training
boolean leaks(int[] pretraining, int[] finetuning, int[] test) {
    for (int patient : test) {
        for (int seen : finetuning) {
            if (seen == patient) {
                return true;
            }
        }
    }
    return false;
}

// wrong: all-three
// expect: Counted patients that only the two trainings share
boolean leaks(int[] pretraining, int[] finetuning, int[] test) {
    Set<Integer> seen = new HashSet<>();
    for (int[] group : List.of(pretraining, finetuning, test)) {
        for (int patient : group) {
            if (!seen.add(patient)) {
                return true;
            }
        }
    }
    return false;
}

// wrong: positions
// expect: Compared position by position
boolean leaks(int[] pretraining, int[] finetuning, int[] test) {
    for (int i = 0; i < test.length; i++) {
        if (test[i] == pretraining[i] || (i < finetuning.length && test[i] == finetuning[i])) {
            return true;
        }
    }
    return false;
}

// wrong: trainings
// expect: Compared the two trainings
boolean leaks(int[] pretraining, int[] finetuning, int[] test) {
    for (int one : pretraining) {
        for (int other : finetuning) {
            if (one == other) {
                return true;
            }
        }
    }
    return false;
}
