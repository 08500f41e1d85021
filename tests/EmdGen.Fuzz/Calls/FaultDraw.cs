using EmdGen.Fuzz.Memory;

namespace EmdGen.Fuzz.Calls;

/// <summary>Spoils some calls, each in one way.</summary>
internal readonly ref struct FaultDraw(Dice dice, FuzzCall call, CallMemory memory, CallInput input)
{
    private const double FaultPart = 0.25;

    /// <summary>Those that are made here; the others come with the structure or with the weights.</summary>
    private static readonly Fault[] Faults = [.. Enum.GetValues<Fault>().Where(
        fault => fault is not Fault.None and not Fault.SoftTargetsOfTable and not Fault.WeightProduct)];

    private static readonly double[] NoNumbers = [double.NaN, double.PositiveInfinity, double.NegativeInfinity, -0.25, -1];

    private static readonly long[] NoLabels =
        [-1, -2, int.MaxValue, int.MinValue, 1L << 32, (1L << 32) + 1, long.MaxValue, long.MinValue, -(1L << 32) + 1, 1_000_000_000];

    private bool IsSoft => call.Targets == TargetType.Soft;

    private bool TakesProbabilities => call.Options.Input == EmdInput.Probabilities;

    internal void Run()
    {
        if (IsSoft && !call.Subject.TakesTargets)
            call.Fault = Fault.SoftTargetsOfTable;
        else if (HasLargeProduct())
            call.Fault = Fault.WeightProduct;
        else if (dice.Chance(FaultPart) && dice.Pick<Fault>(Faults) is var fault && Spoil(fault))
            call.Fault = fault;
    }

    /// <summary>Makes the fault, where this call can have it.</summary>
    private bool Spoil(Fault fault) => fault switch
    {
        Fault.LogitsLength => !call.IsInPlace && Resize(Role.Logits),
        Fault.TargetsLength => Resize(Role.Targets),
        Fault.LossesLength => call.HasLosses && Resize(Role.Losses),
        Fault.GradientLength => call.HasGradient && !call.IsInPlace && Resize(Role.Gradient),
        Fault.PositionCount => call.Rows > 0 && With(call.Options with { PositionCount = call.Rows + 1 + dice.Below(3) }),
        Fault.RowWeightsLength => With(call.Options with { RowWeights = Weights(Role.RowWeights, OtherLength(call.Rows)) }),
        Fault.ClassWeightsLength => With(call.Options with { ClassWeights = Weights(Role.ClassWeights, OtherLength(call.ClassCount)) }),
        Fault.RowWeightValue => call.Rows > 0 && With(call.Options with { RowWeights = BadWeights(Role.RowWeights, call.Rows) }),
        Fault.ClassWeightValue => With(call.Options with { ClassWeights = BadWeights(Role.ClassWeights, call.ClassCount) }),
        Fault.LabelValue => !IsSoft && call.Rows > 0 && BadLabel(),
        Fault.TargetValue => IsSoft && call.Rows > 0 && BadNumber(Role.Targets),
        Fault.TargetSum => IsSoft && call.Rows > 0 && BadSum(Role.Targets),
        Fault.ProbabilityValue => ChecksProbabilities() && BadNumber(Role.Logits),
        Fault.ProbabilitySum => ChecksProbabilities() && BadSum(Role.Logits),
        Fault.LossesOverlap => call.HasLosses && Overlap(Role.Losses, Role.Gradient),
        Fault.GradientOverlap => call.HasGradient && !call.IsInPlace && Overlap(Role.Gradient, Role.Logits),
        Fault.LabelOverlap => !IsSoft && OverLabels(),
        Fault.NoLosses => !call.HasLosses && With(call.Options with { Reduction = EmdReduction.None }),
        Fault.NegativeRoot => call.Subject.Distance.Bias < 0 && With(call.Options with { Normalization = EmdNormalization.RootMean }),
        Fault.Distance => OtherDistance(),
        Fault.NumberType => call.Numbers != NumberType.Single && !call.ByName && call.Targets != TargetType.Members && OtherType(),
        _ => false,
    };

    /// <summary>Whether a row's weights multiply to more than float32 holds, and the product is asked for.</summary>
    private bool HasLargeProduct()
    {
        EmdOptions options = call.Options;
        if (options.RowWeights.IsEmpty || options.ClassWeights.IsEmpty || (options.Reduction == EmdReduction.Mean && !call.HasLosses))
            return false;
        for (int row = 0; row < call.Rows; row++)
        {
            double ofClass = 0;
            if (!IsSoft)
                ofClass = input.Labels[row] == CallInput.Ignored ? 0 : input.ClassWeights[input.Labels[row]];
            for (int j = 0; IsSoft && j < call.ClassCount; j++)
                ofClass += input.Targets[call.Index(row, j)] * input.ClassWeights[j];
            if (ofClass * input.RowWeights[row] > float.MaxValue)
                return true;
        }

        return false;
    }

    private bool With(EmdOptions options)
    {
        call.Options = options;
        return true;
    }

    private int OtherLength(int length)
    {
        int step = dice.Chance(0.5) ? 1 : 1 + dice.Below(call.ClassCount + 3);
        return dice.Chance(0.5) && length > step ? length - step : length + step;
    }

    /// <summary>Gives an argument another length, with whatever lies there as its numbers.</summary>
    private bool Resize(Role role)
    {
        int length = OtherLength(memory[role].Length);
        if (length > CallMemory.MostNumbers)
            return false;
        memory.Place(role, length, memory[role].Size, dice.Chance(0.5));
        return true;
    }

    private ReadOnlyMemory<float> Weights(Role role, int length)
    {
        memory.Place(role, length, sizeof(float), dice.Chance(0.5));
        memory[role].As<float>().Fill(1);
        return new GuardedFloats(memory[role]).Memory;
    }

    private ReadOnlyMemory<float> BadWeights(Role role, int length)
    {
        ReadOnlyMemory<float> weights = Weights(role, length);
        memory[role].As<float>()[dice.Below(length)] = (float)dice.Pick<double>(NoNumbers);
        return weights;
    }

    private bool BadLabel()
    {
        Slice labels = memory[Role.Targets];
        Subjects.MemberLabels? members = call.Targets == TargetType.Members ? call.Subject.Members : null;
        bool isSigned = members?.IsSigned ?? true;
        ulong bits = dice.Next();
        int unused = 64 - (8 * labels.Size);
        long bad = dice.Chance(0.4) ? dice.Pick<long>(NoLabels)
            : members is null && dice.Chance(0.5) ? call.ClassCount + dice.Below(3)
            : isSigned ? (long)bits >> unused : (long)(bits >> unused);
        if (!CallNumbers.Holds(labels.Size, isSigned, bad) || bad == call.Options.IgnoreIndex || IsClass(members, bad))
            return false;
        CallNumbers.WriteInteger(labels, dice.Below(call.Rows), bad);
        return true;
    }

    private bool IsClass(Subjects.MemberLabels? members, long label)
        => members?.Values.Contains(label) ?? label >= 0 && label < call.ClassCount;

    private bool ChecksProbabilities() => TakesProbabilities && call.Rows > 0;

    /// <summary>A number that no distribution has; a NaN among probabilities is a row of its own kind.</summary>
    private bool BadNumber(Role role)
    {
        double bad = dice.Pick<double>(NoNumbers);
        int row = dice.Below(call.Rows);
        if (!call.IsCompared || (role == Role.Logits && (double.IsNaN(bad) || IsExcused(row))))
            return false;
        Check(role);
        CallNumbers.Write(memory[role], call.Numbers, call.Index(row, dice.Below(call.ClassCount)), bad);
        return true;
    }

    /// <summary>A row that sums to something else than 1.</summary>
    private bool BadSum(Role role)
    {
        Slice slice = memory[role];
        int row = dice.Below(call.Rows);
        double factor = dice.Pick<double>([0, 0.5, 0.98, 1.02, 2, 100]);
        if (!call.IsCompared || HasNaN(slice, row) || (role == Role.Logits && IsExcused(row)))
            return false;
        Check(role);
        for (int j = 0; j < call.ClassCount; j++)
        {
            int index = call.Index(row, j);
            CallNumbers.Write(slice, call.Numbers, index, factor * CallNumbers.Read(slice, call.Numbers, index));
        }

        return true;
    }

    /// <summary>Ignored rows may hold anything, and a row with a NaN among its probabilities is NaN, whatever else it holds.</summary>
    private bool IsExcused(int row) => (!IsSoft && input.Labels[row] == CallInput.Ignored) || HasNaN(memory[Role.Logits], row);

    /// <summary>A row with a NaN stays one: its sum is not looked at.</summary>
    private bool HasNaN(Slice slice, int row)
    {
        for (int j = 0; j < call.ClassCount; j++)
        {
            if (double.IsNaN(CallNumbers.Read(slice, call.Numbers, call.Index(row, j))))
                return true;
        }

        return false;
    }

    private void Check(Role role)
        => call.Options = role == Role.Targets
            ? call.Options with { ValidateTargets = true }
            : call.Options with { ValidateProbabilities = true };

    /// <summary>Moves an output over one of the other arguments, labels left out.</summary>
    private bool Overlap(Role output, Role favourite)
    {
        Role[] hosts = [favourite, Role.Logits, Role.RowWeights, Role.ClassWeights, Role.Targets];
        Role host = dice.Pick<Role>(hosts);
        return (host != Role.Targets || IsSoft) && memory.PlaceOver(output, host, dice);
    }

    private bool OverLabels()
    {
        Role output = call.HasLosses && dice.Chance(0.5) ? Role.Losses : Role.Gradient;
        bool isThere = output == Role.Losses || (call.HasGradient && !call.IsInPlace);
        return isThere && memory.PlaceOver(output, Role.Targets, dice);
    }

    private bool OtherDistance()
    {
        if (call.ByName || call.Targets == TargetType.Members)
            return false;
        call.Given = call.Subject.Given is null ? call.Subject.Distance
            : call.Subject.TakesAnyDistance || dice.Chance(0.5) ? null
            : GroundDistance.Chain(call.ClassCount + 1);
        return true;
    }

    private bool OtherType()
    {
        call.BitType = (Emd16BitType)(2 + dice.Below(3));
        return true;
    }
}
