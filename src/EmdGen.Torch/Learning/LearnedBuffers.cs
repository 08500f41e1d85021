using System.Runtime.InteropServices;
using EmdGen.Torch.Tensors;
using TorchSharp;
using static TorchSharp.torch;

namespace EmdGen.Torch.Learning;

/// <summary>
/// The state of learned classes as buffers of a module, and as the immutable object that a loss is computed with. Whoever reads the object
/// gets one that agrees with the buffers, though loading a state writes into their memory without telling.
/// </summary>
internal sealed class LearnedBuffers
{
    private readonly object gate = new();
    private LearnedState current;

    /// <summary>All classes 1 apart.</summary>
    internal LearnedBuffers(int classCount)
    {
        Distances = Buffer(float64, classCount, classCount);
        EpochCount = Buffer(int64, 1);
        EmdWeight = Buffer(float64, 1);
        current = LearnedState.Initial(classCount);
        Write(current);
    }

    /// <summary>[C,C], float64.</summary>
    internal Tensor Distances { get; }

    /// <summary>[1], int64: how many epochs have ended.</summary>
    internal Tensor EpochCount { get; }

    /// <summary>[1], float64: lambda as a rule chose it, or 0.</summary>
    internal Tensor EmdWeight { get; }

    /// <summary>Every buffer by its name in a state_dict.</summary>
    internal IEnumerable<(string Name, Tensor Buffer)> All
        => [("ground_distance", Distances), ("epoch_count", EpochCount), ("emd_weight", EmdWeight)];

    /// <summary>The state that the buffers hold.</summary>
    /// <exception cref="InvalidOperationException">They were given contents that are no state.</exception>
    internal LearnedState Current
    {
        get
        {
            LearnedState last = Volatile.Read(ref current);
            return IsHeld(last) ? last : Reread();
        }
    }

    /// <summary>Puts the distances that follow from the previous ones in their place, and ends an epoch.</summary>
    /// <exception cref="InvalidOperationException">The buffers hold no state, or one that counts no more epochs.</exception>
    internal DistanceEstimate Replace(Func<GroundDistance, DistanceEstimate> estimate)
    {
        lock (gate)
        {
            LearnedState previous = Current;
            if (previous.EpochCount == long.MaxValue)
                throw Invalid($"The buffer epoch_count is {previous.EpochCount}, and cannot count one more epoch.");
            DistanceEstimate next = estimate(previous.Distance);
            Set(previous.Next(next));
            return next;
        }
    }

    /// <summary>Has a lambda chosen, unless there is one by now.</summary>
    internal LearnedState Choose(Func<LearnedState, double> emdWeight)
    {
        lock (gate)
        {
            LearnedState state = Current;
            if (state.EmdWeight == 0)
                Set(state = state.WithEmdWeight(emdWeight(state)));
            return state;
        }
    }

    /// <summary>A reader that finds the buffers half written waits for the lock, and finds the new object then.</summary>
    private void Set(LearnedState state)
    {
        Write(state);
        Volatile.Write(ref current, state);
    }

    private LearnedState Reread()
    {
        lock (gate)
        {
            if (!IsHeld(current))
                Volatile.Write(ref current, Read());
            return current;
        }
    }

    private bool IsHeld(LearnedState state)
    {
        bool isHeld = TensorSpans.Of<long>(EpochCount)[0] == state.EpochCount
            && TensorSpans.Of<double>(EmdWeight)[0] == state.EmdWeight
            && TensorSpans.Of<byte>(Distances).SequenceEqual(MemoryMarshal.AsBytes(state.Entries));
        GC.KeepAlive(this);
        return isHeld;
    }

    private LearnedState Read()
    {
        var distances = new double[Distances.shape[0], Distances.shape[1]];
        TensorSpans.Of<double>(Distances).CopyTo(MemoryMarshal.CreateSpan(ref distances[0, 0], distances.Length));
        long epochs = TensorSpans.Of<long>(EpochCount)[0];
        double weight = TensorSpans.Of<double>(EmdWeight)[0];
        GC.KeepAlive(this);
        if (epochs < 0)
            throw Invalid($"The buffer epoch_count is {epochs}, but must not be negative.");
        if (!(weight is >= 0 and <= float.MaxValue))
            throw Invalid($"The buffer emd_weight is {weight}, but must not be negative, and a number that float32 can hold.");
        try
        {
            return new LearnedState(distances, epochs, weight);
        }
        catch (ArgumentException error)
        {
            throw Invalid($"The buffer ground_distance holds no distances: {error.Message}", error);
        }
    }

    private void Write(LearnedState state)
    {
        state.Entries.CopyTo(TensorSpans.Of<double>(Distances));
        TensorSpans.Of<long>(EpochCount)[0] = state.EpochCount;
        TensorSpans.Of<double>(EmdWeight)[0] = state.EmdWeight;
        GC.KeepAlive(this);
    }

    private static Tensor Buffer(ScalarType type, params long[] shape) => empty(shape, dtype: type, device: CPU).DetachFromDisposeScope();

    private static InvalidOperationException Invalid(FormattableString text, Exception? cause = null)
        => new(FormattableString.Invariant(text), cause);
}
