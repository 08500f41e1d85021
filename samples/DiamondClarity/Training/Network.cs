using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace DiamondClarity.Training;

/// <summary>Two hidden layers; in goes [N,F], out come logits [N,C].</summary>
internal sealed class Network : Module<Tensor, Tensor>
{
    private const int Width = 64;
    private readonly Sequential layers;

    internal Network(int featureCount)
        : base(nameof(Network))
    {
        layers = Sequential(Linear(featureCount, Width), ReLU(), Linear(Width, Width), ReLU(), Linear(Width, ClarityEmd.ClassCount));
        RegisterComponents();
    }

    public override Tensor forward(Tensor input) => layers.forward(input);
}
