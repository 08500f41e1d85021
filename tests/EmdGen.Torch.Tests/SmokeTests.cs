using TorchSharp;
using static TorchSharp.torch;
namespace EmdGen.Torch.Tests;
[OrderedClasses] public enum G { A, B, C, D, E }
public class SmokeTests { 
 [Fact] public void Loads() {
  manual_seed(1);
  var z = randn(7, 5).requires_grad_(); var y = randint(0, 5, 7);
  var loss = new SquaredEmdLoss<GEmd>();
  var l = loss.forward(z, y); l.backward(); var g = z.grad!.clone(); z.grad!.zero_();
  var c = new ChainComposition(GEmd_.D, EmdOptions.Default).Loss(z, y); c.backward();
  Assert.True(allclose(g, z.grad!, 1e-5, 1e-7));
  // double
  var zd = randn(4, 5, dtype: float64).requires_grad_();var yd = randint(0,5,4);
  var ld = loss.forward(zd, yd); var g1 = autograd.grad([ld],[zd], retain_graph: true, create_graph: true)[0];
  var v = randn(4,5,dtype: float64); var h = autograd.grad([(g1*v).sum()],[zd])[0];
  var ld2 = new ChainComposition(GEmd_.D, EmdOptions.Default).Loss(zd, yd); var g2 = autograd.grad([ld2],[zd], retain_graph: true, create_graph: true)[0];
  var h2 = autograd.grad([(g2*v).sum()],[zd])[0];
  Assert.True(allclose(h, h2, 1e-9, 1e-12));
 } 
 static class GEmd_ { public static GroundDistance D = GroundDistance.Chain(5); }
}
