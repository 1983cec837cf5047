// reference
double heartRate(int[] milliseconds) {
    double sum = 0;
    for (int time : milliseconds) {
        sum += time;
    }
    return 60000 / (sum / milliseconds.length);
}

// wrong: time
// expect: Returned the mean time
double heartRate(int[] milliseconds) {
    return IntStream.of(milliseconds).average().getAsDouble();
}

// wrong: seconds
// expect: Counted beats per second
double heartRate(int[] milliseconds) {
    return 1000 / IntStream.of(milliseconds).average().getAsDouble();
}

// wrong: truncated
// expect: int / int truncates
double heartRate(int[] milliseconds) {
    return 60000 / (IntStream.of(milliseconds).sum() / milliseconds.length);
}

// wrong: rates
// expect: Averaged the rates
double heartRate(int[] milliseconds) {
    return IntStream.of(milliseconds).mapToDouble(time -> 60000.0 / time).average().getAsDouble();
}
