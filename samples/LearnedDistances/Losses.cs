using EmdGen;
using EmdGen.Samples;
using EmdGen.Samples.Evaluation;
using EmdGen.Samples.Images;
using EmdGen.Samples.Training;
using EmdGen.Torch;
using static TorchSharp.torch;

namespace LearnedDistances;

/// <summary>What is compared.</summary>
internal static class Losses
{
    // Observed as well, to see what the features say of a loss that does not ask them.
    internal static NetworkLoss CrossEntropy { get; }
        = new("cross entropy", () => new LossModule(nn.CrossEntropyLoss(), new TableObserver(GarmentEmd.ClassCount)));

    // Cross entropy, to which the loss adds the squared EMD once four epochs have given the features a meaning.
    internal static NetworkLoss Learned { get; } = new("learned distances", () =>
    {
        var loss = new SquaredEmdLoss<GarmentEmd>();
        return new LossModule(loss, new LearningObserver<GarmentEmd>(loss));
    });

    internal static Comparison Comparison { get; } = new()
    {
        ClassNames = ["T-shirt", "trouser", "pullover", "dress", "coat", "sandal", "shirt", "sneaker", "bag", "ankle boot"],
        Distance = EquallyFarApart(),
        Losses = [CrossEntropy, Learned],
        Measures = Measures.Nominal,
        StoppingMeasure = Measures.LogLoss,
        Decodings = [DecodingRule.Argmax],
        CreateNetwork = () => new ImageNetwork(GarmentEmd.ClassCount),
    };

    // The measures of classes without an order ask for none.
    private static GroundDistance EquallyFarApart()
    {
        var distances = new double[GarmentEmd.ClassCount, GarmentEmd.ClassCount];
        for (int i = 0; i < GarmentEmd.ClassCount; i++)
        {
            for (int j = 0; j < GarmentEmd.ClassCount; j++)
                distances[i, j] = i == j ? 0 : 1;
        }

        return GroundDistance.FromRows(distances);
    }
}
