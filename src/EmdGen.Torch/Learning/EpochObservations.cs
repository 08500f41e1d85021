using static TorchSharp.torch;

namespace EmdGen.Torch.Learning;

/// <summary>The features seen since the last epoch's end, from any number of threads.</summary>
internal sealed class EpochObservations(int classCount)
{
    private readonly object gate = new();
    private GroundDistanceLearner? learner;

    /// <summary>Adds rows.</summary>
    /// <exception cref="ArgumentException">They are no features with labels; nothing was added.</exception>
    internal void Add(FeatureRows rows)
    {
        lock (gate)
        {
            GroundDistanceLearner target = LearnerOf(rows.FeatureCount, "features");
            rows.AddTo(target);
            learner = target;
        }
    }

    /// <summary>Adds what another process or run has seen.</summary>
    /// <exception cref="ArgumentException">The bytes are no learner's, or one of other counts; nothing was added.</exception>
    internal void Add(ReadOnlySpan<byte> bytes)
    {
        var other = GroundDistanceLearner.FromBytes(bytes);
        if (other.ClassCount != classCount)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"The bytes are of {other.ClassCount} classes, but there are {classCount}."), nameof(bytes));
        }

        lock (gate)
        {
            GroundDistanceLearner target = LearnerOf(other.FeatureCount, nameof(bytes));
            target.Merge(other);
            learner = target;
        }
    }

    /// <summary>Everything seen, as bytes; none where nothing was seen.</summary>
    internal byte[] ToBytes()
    {
        lock (gate)
            return IsEmpty ? [] : learner!.ToBytes();
    }

    /// <summary>Makes something of what was seen, and forgets it.</summary>
    /// <exception cref="InvalidOperationException">Nothing was seen.</exception>
    internal T Finish<T>(Func<GroundDistanceLearner, T> use)
    {
        lock (gate)
        {
            if (IsEmpty)
                throw new InvalidOperationException("No features were observed in this epoch, so there is nothing to learn from.");
            T result = use(learner!);
            learner!.Clear();
            return result;
        }
    }

    private bool IsEmpty => learner is null or { RowCount: 0, ZeroRowCount: 0 };

    private GroundDistanceLearner LearnerOf(int featureCount, string argument)
    {
        if (learner?.FeatureCount == featureCount)
            return learner;
        return IsEmpty
            ? new GroundDistanceLearner(classCount, featureCount)
            : throw new ArgumentException(
                FormattableString.Invariant(
                    $"There are {featureCount} features to a row, but {learner!.FeatureCount} before in this epoch."),
                argument);
    }
}
