package dev.cella.lessons.engine.compiled.operation;

import dev.cella.lessons.engine.compiled.plan.Plan;
import dev.cella.lessons.engine.compiled.plan.Value;

/** An activation of its own. */
public final class Activation implements Operation {
    private final Value input;
    private final Value output;
    private final Rectifier function;

    public Activation(Plan plan, Value input, Rectifier function) {
        this.input = input;
        this.function = function;
        output = plan.value(input.learns(), input.shape());
        function.forward(plan, input.numbers(), output.numbers(), input.length());
    }

    public Value output() {
        return output;
    }

    @Override
    public void backward(Plan plan) {
        if (input.learns()) {
            plan.give(input, function.backward(plan, output.numbers(), output.gradient(), output.length()));
        }
    }
}
