using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace EmdGen.Torch.Learning;

/// <summary>
/// The learned distances as buffers of a module, and as the immutable object that a loss is computed with. Whoever reads the object gets
/// one that agrees with the buffers, though loading a state writes into their memory without telling.
/// </summary>
internal sealed class LearnedTable
{
    internal const string DistancesName = "ground_distance";
    internal const string EpochCountName = "epoch_count";

    private readonly object gate = new();
    private LearnedDistance current;

    /// <summary>All classes 1 apart.</summary>
    internal LearnedTable(int classCount)
    {
        using IDisposable quiet = no_grad();
        using DisposeScope scope = NewDisposeScope();
        Distances = zeros(classCount, classCount, dtype: float64, device: CPU).DetachFromDisposeScope();
        EpochCount = zeros(1, dtype: int64, device: CPU).DetachFromDisposeScope();
        current = LearnedDistance.Initial(classCount);
        Write(current);
    }

    /// <summary>[C,C], float64: the buffer.</summary>
    internal Tensor Distances { get; }

    /// <summary>[1], int64: how many epochs have ended, the other buffer.</summary>
    internal Tensor EpochCount { get; }

    /// <summary>What the buffers hold.</summary>
    /// <exception cref="InvalidOperationException">They were given contents that are no distances.</exception>
    internal LearnedDistance Current
    {
        get
        {
            LearnedDistance last = Volatile.Read(ref current);
            return IsHeld(last) ? last : Reread();
        }
    }

    /// <summary>Puts the distances that follow from the previous ones in their place, and ends an epoch.</summary>
    internal DistanceEstimate Replace(Func<GroundDistance, DistanceEstimate> estimate)
    {
        // A reader that finds the buffers half written waits for the lock, and finds the new object then.
        lock (gate)
        {
            LearnedDistance previous = Current;
            DistanceEstimate next = estimate(previous.Distance);
            LearnedDistance replacement = LearnedDistance.Of(next.Distances(), previous.EpochCount + 1);
            Write(replacement);
            Volatile.Write(ref current, replacement);
            return next;
        }
    }

    private LearnedDistance Reread()
    {
        lock (gate)
        {
            if (!IsHeld(current))
                Volatile.Write(ref current, Read());
            return current;
        }
    }

    private bool IsHeld(LearnedDistance distance)
    {
        bool isHeld = TensorSpans.Of<long>(EpochCount)[0] == distance.EpochCount
            && TensorSpans.Of<byte>(Distances).SequenceEqual(MemoryMarshal.AsBytes(distance.Entries));
        GC.KeepAlive(this);
        return isHeld;
    }

    private LearnedDistance Read()
    {
        var distances = new double[Distances.shape[0], Distances.shape[1]];
        TensorSpans.Of<double>(Distances).CopyTo(MemoryMarshal.CreateSpan(ref distances[0, 0], distances.Length));
        long epochs = TensorSpans.Of<long>(EpochCount)[0];
        GC.KeepAlive(this);
        if (epochs < 0)
            throw new InvalidOperationException(FormattableString.Invariant($"The buffer {EpochCountName} is {epochs}, but must not be negative."));
        try
        {
            return LearnedDistance.Of(distances, epochs);
        }
        catch (ArgumentException error)
        {
            throw new InvalidOperationException($"The buffer {DistancesName} holds no distances: {error.Message}", error);
        }
    }

    private void Write(LearnedDistance distance)
    {
        distance.Entries.CopyTo(TensorSpans.Of<double>(Distances));
        TensorSpans.Of<long>(EpochCount)[0] = distance.EpochCount;
        GC.KeepAlive(this);
    }
}
