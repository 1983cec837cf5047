package dev.cella.lessons.convolve.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** A few lines of code: the side of the receptive field of a stack of layers. */
@Answer("int fieldSize(int[] kernelSizes, int[] strides)")
@Order(lesson = "07b", number = 3)
public final class FieldSize extends FunctionExercise<FieldSize.Stack, Integer> {
    private static final int LAYERS = 3;

    /**
     * Layers from the image on, without dilation.
     *
     * @param kernelSizes of each layer
     * @param strides of each layer
     */
    @SuppressWarnings("ArrayRecordComponent") // handed to one student's method, then thrown away
    public record Stack(int[] kernelSizes, int[] strides) {}

    @Override
    public Stack input(Random random) {
        return input(random, 0);
    }

    /** Two layers first, then more; kernels of different sizes, and strides that are not all the same. */
    @Override
    public Stack input(Random random, int trial) {
        int layers = trial == 0 ? 2 : LAYERS + random.nextInt(2);
        int[] kernelSizes = random.ints(layers, 2, 6).toArray();
        int[] strides = random.ints(layers, 1, 4).toArray();
        strides[0] = 2 + random.nextInt(2);
        if (layers > 2) {
            strides[1] = strides[0] == 2 ? 3 : 2;
        }
        kernelSizes[layers - 1] = kernelSizes[0] == 3 ? 4 : 3;
        return new Stack(kernelSizes, strides);
    }

    @Override
    public Integer solve(Stack stack) {
        int size = 1;
        int jump = 1;
        for (int layer = 0; layer < stack.strides().length; layer++) {
            size += (stack.kernelSizes()[layer] - 1) * jump;
            jump *= stack.strides()[layer];
        }
        return size;
    }

    @Override
    public List<Mistake<Function<Stack, Integer>>> mistakes() {
        return List.of(
                mistake(
                        "Left the strides out",
                        "After a stride, neighbors in the map lie further apart in the image: multiply by the jump so far.",
                        FieldSize::withoutStrides),
                mistake(
                        "Multiplied the jump by the stride too early",
                        "A layer's own stride only matters to the layers after it: first add, then multiply the jump.",
                        stack -> withJump(stack, true, 1, 1)),
                mistake(
                        "Added the whole kernel",
                        "A kernel of k sees its first value anyway: it adds k − 1 more.",
                        stack -> withJump(stack, false, 0, 1)),
                mistake(
                        "Started with 0 pixels",
                        "Before the first layer, a value is a pixel, and a pixel sees one pixel: itself.",
                        stack -> withJump(stack, false, 1, 0)),
                mistake(
                        "Added the strides",
                        "Strides multiply: after strides 2 and 3, neighbors lie 6 pixels apart.",
                        FieldSize::withAddedStrides),
                mistake(
                        "Used only the stride of the layer before",
                        "The jump is the product of all strides before the layer.",
                        FieldSize::withTheLastStride));
    }

    @Override
    public String idea() {
        return "Keep two numbers, size and jump, both 1 in the beginning. Each layer adds its kernel size minus one, times the"
                + " jump so far, to the size. Then its stride makes the jump larger.";
    }

    @Override
    public String takeaway() {
        return "This works for any stack: with strides of 2, the view doubles from layer to layer.";
    }

    private static int withoutStrides(Stack stack) {
        return Arrays.stream(stack.kernelSizes()).map(size -> size - 1).sum() + 1;
    }

    private static int withJump(Stack stack, boolean isEarly, int shared, int start) {
        int size = start;
        int jump = 1;
        for (int layer = 0; layer < stack.strides().length; layer++) {
            int next = jump * stack.strides()[layer];
            size += (stack.kernelSizes()[layer] - shared) * (isEarly ? next : jump);
            jump = next;
        }
        return size;
    }

    private static int withAddedStrides(Stack stack) {
        int size = 1;
        int jump = 1;
        for (int layer = 0; layer < stack.strides().length; layer++) {
            size += (stack.kernelSizes()[layer] - 1) * jump;
            jump += stack.strides()[layer];
        }
        return size;
    }

    private static int withTheLastStride(Stack stack) {
        int size = stack.kernelSizes()[0];
        for (int layer = 1; layer < stack.strides().length; layer++) {
            size += (stack.kernelSizes()[layer] - 1) * stack.strides()[layer - 1];
        }
        return size;
    }
}
