using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace EmdGen.Samples.Images;

/// <summary>
/// A small convolutional network: in go grey images [N,1,28,28], out come the features of its last hidden layer [N,64], from which
/// distances are learned, and logits [N,C].
/// </summary>
public sealed class ImageNetwork : Module<Tensor, (Tensor Features, Tensor Logits)>
{
    private const int FeatureCount = 64;
    private readonly Sequential layers;
    private readonly Linear head;

    /// <summary>Draws its weights from torch's generator.</summary>
    public ImageNetwork(int classCount)
        : base(nameof(ImageNetwork))
    {
        // 28 -> 24 -> 12 -> 8 -> 4 pixels wide.
        layers = Sequential(
            Conv2d(1, 8, kernel_size: 5), ReLU(), MaxPool2d(2),
            Conv2d(8, 16, kernel_size: 5), ReLU(), MaxPool2d(2),
            Flatten(),
            Linear(16 * 4 * 4, FeatureCount), ReLU());
        head = Linear(FeatureCount, classCount);
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override (Tensor Features, Tensor Logits) forward(Tensor input)
    {
        Tensor features = layers.forward(input);
        return (features, head.forward(features));
    }
}
