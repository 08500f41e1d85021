using System.Buffers;
using EmdGen.Validation;

namespace EmdGen.Transport;

/// <summary>The rows of a checked batch, on as many threads as pay, and their reduction.</summary>
internal unsafe struct TransportBatch
{
    /// <summary>Below this many pairs of classes over all rows a second thread costs more than it brings.</summary>
    private const long PairsThatPayForThreads = 20_000;

    private const int RowsPerChunk = 8;

    internal TransportTable Table;
    internal EmdOptions Options;
    internal BatchShape Shape;
    internal float* Logits;
    internal float* Targets;
    internal float* Losses;
    internal float* Gradient;
    internal float* ClassWeights;
    internal float* RowWeights;

    /// <summary>The sum of the weights of the rows.</summary>
    internal double Weights;

    private double* sums;

    /// <summary>The reduced loss. The sum is over rows in order, whatever the threads.</summary>
    internal float Run()
    {
        double[] rented = ArrayPool<double>.Shared.Rent(Math.Max(1, Shape.RowCount));
        try
        {
            fixed (double* pinned = rented)
            {
                sums = pinned;
                RunRows();
            }

            double total = 0;
            for (int row = 0; row < Shape.RowCount; row++)
                total += rented[row];
            return (float)(total * Scale(1));
        }
        finally
        {
            ArrayPool<double>.Shared.Return(rented);
        }
    }

    private readonly void RunRows()
    {
        long pairs = (long)Shape.RowCount * Shape.ClassCount * Shape.ClassCount;
        if (Options.MaxDegreeOfParallelism == 1 || Shape.RowCount <= RowsPerChunk || pairs < PairsThatPayForThreads)
        {
            RunRows(0, Shape.RowCount);
            return;
        }

        TransportBatch batch = this;
        int chunks = (Shape.RowCount + RowsPerChunk - 1) / RowsPerChunk;
        Parallel.For(
            0,
            chunks,
            new ParallelOptions { MaxDegreeOfParallelism = Options.MaxDegreeOfParallelism },
            chunk => batch.RunRows(chunk * RowsPerChunk, Math.Min(batch.Shape.RowCount, (chunk + 1) * RowsPerChunk)));
    }

    private readonly void RunRows(int first, int end)
    {
        TransportRow memory = Table.Rent();
        Span<double> gradient = stackalloc double[Shape.ClassCount];
        for (int row = first; row < end; row++)
            RunRow(row, memory, gradient);
        Table.Return(memory);
    }

    private readonly void RunRow(int row, TransportRow memory, Span<double> gradient)
    {
        double weight = ClassWeights == null ? 1 : 0;
        for (int j = 0; j < Shape.ClassCount; j++)
        {
            int index = Shape.Index(row, j);
            memory.Prediction[j] = Logits[index];
            memory.Target[j] = Targets[index];
            weight += ClassWeights == null ? 0 : memory.Target[j] * ClassWeights[j];
        }

        bool byLogits = Options.Input == EmdInput.Logits;
        if (byLogits)
            memory.Softmax();
        double factor = (Options.EmdWeight ?? 1) * weight * (RowWeights == null ? 1 : RowWeights[row]);
        sums[row] = factor * memory.Evaluate();
        if (Losses != null)
            Losses[row] = (float)sums[row];
        if (Gradient == null)
            return;
        memory.Gradient(gradient, byLogits);
        for (int j = 0; j < Shape.ClassCount; j++)
            Gradient[Shape.Index(row, j)] = (float)(gradient[j] * Scale(factor));
    }

    private readonly double Scale(double factor)
        => Options.Reduction != EmdReduction.Mean ? factor : Weights == 0 ? 0 : factor / Weights;
}
