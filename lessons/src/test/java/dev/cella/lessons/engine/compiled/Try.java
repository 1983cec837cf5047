package dev.cella.lessons.engine.compiled;
import static dev.cella.lessons.shape.TensorShape.input;
import static dev.cella.lessons.net.SmallNets.mlp;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.*;
import dev.cella.lessons.net.classic.*;
class Try {
  public static void main(String[] a) throws Exception {
    for (String name : a[0].split(",")) for (int n : new int[]{64,13,1}) run(name, n, new Adam(1e-3));
  }
  static Object make(String name, IUpdater u) {
    return switch (name) {
      case "lenet" -> LeNet.leNet(input(1,28,28),10).updater(u).build();
      case "mlp" -> mlp(1,10,u,7);
      case "resnet" -> ResNet.resNet(input(3,28,28),10).updater(u).build();
      default -> UNet.uNet(input(1,64,64)).updater(u).build(); };
  }
  static void run(String name, int n, IUpdater u) {
    Object plain = make(name,u), fast = make(name,u);
    int s = name.equals("unet")?64:28, c = name.equals("resnet")?3:1;
    INDArray x = Nd4j.rand(n,c,s,s);
    INDArray y = name.equals("unet") ? x.gt(0.5).castTo(x.dataType()) : Nd4j.zeros(n,10);
    if (!name.equals("unet")) for (int i=0;i<n;i++) y.putScalar(i,i%10,1);
    CompiledNet q = fast instanceof MultiLayerNetwork m ? CompiledNet.of(m).get() : CompiledNet.of((ComputationGraph) fast).get();
    StringBuilder b = new StringBuilder();
    for (int step=0; step<5; step++) {
      double sp, sf;
      if (plain instanceof MultiLayerNetwork m) { m.fit(x,y); sp=m.score(); } else { ((ComputationGraph) plain).fit(new DataSet(x,y)); sp=((ComputationGraph) plain).score(); }
      boolean ok = q.step(x,y);
      sf = fast instanceof MultiLayerNetwork m ? m.score() : ((ComputationGraph) fast).score();
      b.append(String.format(" %b %.6f/%.6f", ok, sp, sf));
      if (!ok) b.append(q.whyNot());
    }
    INDArray po = plain instanceof MultiLayerNetwork m ? m.output(x) : ((ComputationGraph) plain).outputSingle(x);
    INDArray fo = q.measure(x,null).get().outputs();
    INDArray fp = fast instanceof MultiLayerNetwork m ? m.output(x) : ((ComputationGraph) fast).outputSingle(x);
    System.out.println(name+" n="+n+b+" out plain-fast "+po.sub(fo).amaxNumber()+" fastnet dl4j-ours "+fp.sub(fo).amaxNumber());
    q.close();
  }
}
