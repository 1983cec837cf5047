package dev.cella.lessons.engine.compiled;

/** An activation of its own. */
final class Activation implements Operation {
    private final Value input;
    private final Value output;
    private final Rectifier function;

    Activation(Plan plan, Value input, Rectifier function) {
        this.input = input;
        this.function = function;
        output = plan.value(input.learns(), input.shape());
        function.forward(plan, input.numbers(), output.numbers(), input.length());
    }

    Value output() {
        return output;
    }

    @Override
    public void backward(Plan plan) {
        if (input.learns()) {
            plan.give(input, function.backward(plan, output.numbers(), output.gradient(), output.length()));
        }
    }
}
