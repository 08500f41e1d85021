using EmdGen;
using EmdGen.Torch;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

[LearnedGroundDistance(Sensitivity = 2, Bias = -0.25)]
public enum Garment { Shirt, Coat, Boot, Sneaker }

public sealed class Network : nn.Module<Tensor, (Tensor features, Tensor logits)>
{
    private readonly Linear hidden = nn.Linear(64, 32);
    private readonly Linear classifier = nn.Linear(32, GarmentEmd.ClassCount);

    public Network()
        : base(nameof(Network)) => RegisterComponents();

    public override (Tensor features, Tensor logits) forward(Tensor images)
    {
        Tensor features = hidden.forward(images).relu();
        return (features, classifier.forward(features));
    }
}

public sealed class Training : IDisposable
{
    public Network Model { get; } = new();

    public SquaredEmdLoss<GarmentEmd> Loss { get; } = new(warmUpEpochs: 2, lambdaRule: LambdaRule.BalanceOfGradientNorms);

    public void Run(IReadOnlyList<(Tensor Images, Tensor Labels)> batches, int epochs, string folder)
    {
        using optim.Optimizer optimizer = optim.Adam(Model.parameters());
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            foreach ((Tensor images, Tensor labels) in batches)
            {
                using DisposeScope scope = NewDisposeScope();
                optimizer.zero_grad();
                Loss.forward(Model.forward(images), labels).backward();
                optimizer.step();
            }

            Loss.UpdateGroundDistance();
            Console.WriteLine($"Shirts and coats are {Loss.Distance[(int)Garment.Shirt, (int)Garment.Coat]:0.00} apart.");
            Model.save(Path.Combine(folder, "model.dat"));
            Loss.save(Path.Combine(folder, "loss.dat"));
        }
    }

    public void Resume(string folder)
    {
        Model.load(Path.Combine(folder, "model.dat"));
        Loss.load(Path.Combine(folder, "loss.dat"));
    }

    public void Dispose()
    {
        Model.Dispose();
        Loss.Dispose();
    }
}
