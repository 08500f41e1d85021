using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace DiamondClarity;

/// <summary>Two hidden layers: in goes [N,F], out come the second layer's features and logits [N,C].</summary>
internal sealed class Network : Module<Tensor, (Tensor Features, Tensor Logits)>
{
    private const int Width = 64;
    private readonly Sequential layers;
    private readonly Linear head;

    internal Network(int featureCount)
        : base(nameof(Network))
    {
        layers = Sequential(Linear(featureCount, Width), ReLU(), Linear(Width, Width), ReLU());
        head = Linear(Width, ClarityEmd.ClassCount);
        RegisterComponents();
    }

    public override (Tensor Features, Tensor Logits) forward(Tensor input)
    {
        Tensor features = layers.forward(input);
        return (features, head.forward(features));
    }
}
