using TorchSharp;
using static TorchSharp.torch;

namespace DiamondClarity.Training;

/// <summary>Trains one network with one loss on one split.</summary>
internal sealed class Trainer(SplitTensors data, TrainingLoss trainingLoss, int seed)
{
    private const int BatchSize = 128;
    private const double LearningRate = 2e-3;

    /// <summary>Trains and forecasts; calls <paramref name="onEpoch"/> after every epoch.</summary>
    internal IReadOnlyDictionary<Stopping, Forecast> Run(int epochCount, Action<int> onEpoch)
    {
        // Weights and the order of batches are drawn from here on, alike for every loss.
        manual_seed(seed);
        using var network = new Network((int)data.Training.Features.shape[1]);
        using Loss<Tensor, Tensor, Tensor> loss = trainingLoss.Create();
        using optim.Optimizer optimizer = optim.Adam(network.parameters(), LearningRate);
        double lowest = double.PositiveInfinity;
        Forecast? best = null;
        for (int epoch = 1; epoch <= epochCount; epoch++)
        {
            TrainEpoch(network, loss, optimizer);
            double validation = ValidationLoss(network, loss);
            if (validation < lowest || best is null)
                (lowest, best) = (validation, new Forecast(epoch, Predict(network)));
            onEpoch(epoch);
        }

        var last = new Forecast(epochCount, Predict(network));
        return new Dictionary<Stopping, Forecast> { [Stopping.LastEpoch] = last, [Stopping.BestEpoch] = best! };
    }

    private void TrainEpoch(Network network, Loss<Tensor, Tensor, Tensor> loss, optim.Optimizer optimizer)
    {
        using DisposeScope epochScope = NewDisposeScope();
        long count = data.Training.Labels.shape[0];
        Tensor order = randperm(count);
        Tensor features = data.Training.Features[order], labels = data.Training.Labels[order];
        for (long start = 0; start < count; start += BatchSize)
        {
            using DisposeScope stepScope = NewDisposeScope();
            long length = Math.Min(BatchSize, count - start);
            optimizer.zero_grad();
            loss.forward(network.forward(features.narrow(0, start, length)), labels.narrow(0, start, length)).backward();
            optimizer.step();
        }
    }

    private double ValidationLoss(Network network, Loss<Tensor, Tensor, Tensor> loss)
    {
        using IDisposable frozen = no_grad();
        using DisposeScope scope = NewDisposeScope();
        return loss.forward(network.forward(data.Validation.Features), data.Validation.Labels).item<float>();
    }

    private float[] Predict(Network network)
    {
        using IDisposable frozen = no_grad();
        using DisposeScope scope = NewDisposeScope();
        return [.. network.forward(data.Test.Features).softmax(1).data<float>()];
    }
}
