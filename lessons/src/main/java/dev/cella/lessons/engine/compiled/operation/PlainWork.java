package dev.cella.lessons.engine.compiled.operation;

import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What DL4J does for one layer or joint. */
public interface PlainWork {
    INDArray forward(boolean training, INDArray... inputs);

    /** Returns the gradients of the inputs; those of the weights go where DL4J keeps them. */
    INDArray[] backward(INDArray gradient);

    static PlainWork of(Layer layer) {
        return new PlainWork() {
            @Override
            public INDArray forward(boolean training, INDArray... inputs) {
                layer.setInputMiniBatchSize((int) inputs[0].size(0));
                layer.setInput(inputs[0], LayerWorkspaceMgr.noWorkspaces());
                INDArray output = layer.activate(training, LayerWorkspaceMgr.noWorkspaces());
                if (!training) {
                    layer.clear();
                }
                return output;
            }

            @Override
            public INDArray[] backward(INDArray gradient) {
                INDArray ofInput = layer.backpropGradient(gradient, LayerWorkspaceMgr.noWorkspaces())
                        .getSecond();
                layer.clearNoiseWeightParams();
                layer.clear();
                return new INDArray[] {ofInput};
            }
        };
    }

    static PlainWork of(GraphVertex joint) {
        return new PlainWork() {
            @Override
            public INDArray forward(boolean training, INDArray... inputs) {
                for (int i = 0; i < inputs.length; i++) {
                    joint.setInput(i, inputs[i], LayerWorkspaceMgr.noWorkspaces());
                }
                INDArray output = joint.doForward(training, LayerWorkspaceMgr.noWorkspaces());
                if (!training) {
                    joint.clear();
                }
                return output;
            }

            @Override
            public INDArray[] backward(INDArray gradient) {
                joint.setEpsilon(gradient);
                INDArray[] ofInputs = joint.doBackward(false, LayerWorkspaceMgr.noWorkspaces())
                        .getSecond();
                joint.clear();
                return ofInputs;
            }
        };
    }

    static PlainWork of(InputPreProcessor change, int images) {
        return new PlainWork() {
            @Override
            public INDArray forward(boolean training, INDArray... inputs) {
                return change.preProcess(inputs[0], images, LayerWorkspaceMgr.noWorkspaces());
            }

            @Override
            public INDArray[] backward(INDArray gradient) {
                return new INDArray[] {change.backprop(gradient, images, LayerWorkspaceMgr.noWorkspaces())};
            }
        };
    }
}
