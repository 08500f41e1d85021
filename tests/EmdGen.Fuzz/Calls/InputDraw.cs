using EmdGen.Fuzz.Memory;

namespace EmdGen.Fuzz.Calls;

/// <summary>Draws the logits or probabilities and the targets of a call.</summary>
internal readonly ref struct InputDraw(Dice dice, FuzzCall call, CallMemory memory, CallInput input)
{
    private static readonly double[] Deviations = [0.01, 1, 1, 3, 10, 10, 50];

    /// <summary>
    /// What makes a row NaN, masks a class, or lies at the ends of the types. The last two lie so far apart that a row's cross entropy is more
    /// than float32 can hold: they come where there is none.
    /// </summary>
    private static readonly double[] SpecialLogits =
    [
        double.NaN, double.PositiveInfinity, double.NegativeInfinity, -1e4, 1e4, 1e-40, -0.0, 1e-7, -1e30, 1e30, 3e38, -3e38,
    ];

    private const int ExtremeLogits = 2;

    private bool HasCrossEntropy => (call.Options.CrossEntropyWeight ?? (call.Subject.TakesTargets ? 0 : 1)) != 0;

    internal void Run()
    {
        if (call.Options.Input == EmdInput.Probabilities)
            Probabilities();
        else
            Logits();
        if (call.Targets == TargetType.Soft)
            SoftTargets();
        else
            Labels();
    }

    private void Logits()
    {
        double deviation = dice.Pick<double>(Deviations);
        bool isSpecial = dice.Chance(0.2), isConstant = dice.Chance(0.01);
        double shift = dice.Chance(0.1) ? 100 * dice.Normal() : 0, part = isSpecial ? 1.0 / (1 + dice.Below(100)) : 0;
        int specials = SpecialLogits.Length - (HasCrossEntropy ? ExtremeLogits : 0);
        Slice slice = memory[Role.Logits];
        for (int i = 0; i < slice.Length; i++)
        {
            double value = isConstant ? shift : shift + (deviation * dice.Normal());
            if (isSpecial && dice.Chance(part))
                value = SpecialLogits[dice.Below(specials)];
            input.Logits[i] = CallNumbers.Write(slice, call.Numbers, i, value);
        }
    }

    private void Probabilities()
    {
        bool areUnchecked = !call.Options.ValidateProbabilities && dice.Chance(0.3);
        bool isSpecial = dice.Chance(0.1);
        bool areOff = dice.Chance(0.05);
        for (int row = 0; row < call.Rows; row++)
        {
            Distribution(memory[Role.Logits], input.Logits, row, dice.Chance(0.05) ? 0 : 1, areOff);
            if (isSpecial && dice.Chance(0.2))
                Write(Role.Logits, input.Logits, row, dice.Below(call.ClassCount), double.NaN);
        }

        if (areUnchecked)
        {
            call.IsCompared = false;
            for (int row = 0; row < call.Rows; row++)
                Write(Role.Logits, input.Logits, row, dice.Below(call.ClassCount), 3 * dice.Normal());
        }
    }

    private void SoftTargets()
    {
        memory.Place(Role.Targets, memory[Role.Logits].Length, call.NumberSize, dice.Chance(0.5));
        bool areUnchecked = !call.Options.ValidateTargets && dice.Chance(0.3), areOff = dice.Chance(0.05);
        for (int row = 0; row < call.Rows; row++)
            Distribution(memory[Role.Targets], input.Targets, row, 0, areOff);
        if (areUnchecked)
        {
            call.IsCompared = false;
            double[] bad = [double.NaN, double.PositiveInfinity, -1, 1e30, 0];

            // Nobody says what a weight of such targets is.
            call.Options = call.Options with { ClassWeights = default };
            memory.Take(Role.ClassWeights);
            for (int row = 0; row < call.Rows; row++)
                Write(Role.Targets, input.Targets, row, dice.Below(call.ClassCount), dice.Pick<double>(bad));
        }
    }

    private void Labels()
    {
        Subjects.MemberLabels? members = call.Targets == TargetType.Members ? call.Subject.Members : null;
        int size = members?.Size ?? (call.Targets == TargetType.Int32 ? sizeof(int) : sizeof(long));
        memory.Place(Role.Targets, call.Rows, size, dice.Chance(0.5));
        Slice slice = memory[Role.Targets];
        long? ignored = call.Options.IgnoreIndex;
        bool canIgnore = ignored is { } index && CallNumbers.Holds(size, members?.IsSigned ?? true, index);
        for (int row = 0; row < call.Rows; row++)
        {
            int label = dice.Below(call.ClassCount);
            long value = canIgnore && dice.Chance(0.2) ? ignored!.Value : members?.Values[label] ?? label;
            CallNumbers.WriteInteger(slice, row, value);
            input.Labels[row] = value == ignored ? CallInput.Ignored : label;
        }
    }

    /// <summary>
    /// A distribution: flat, peaked, of one class or of two. In 16 bits it is of whole parts of one over 256, which both types hold: rounded
    /// numbers would sum to something else than 1.
    /// </summary>
    /// <param name="atLeast">The parts that every class has, where there are so many.</param>
    /// <param name="isOff">Whether the sum is as far from 1 as is allowed.</param>
    private void Distribution(Slice slice, double[] kept, int row, int atLeast, bool isOff)
    {
        const int Parts = 256;
        int classCount = call.ClassCount, kind = dice.Below(4);
        Span<double> numbers = classCount <= 256 ? stackalloc double[classCount] : new double[classCount];
        double sum = 0;
        if (call.Numbers != NumberType.Single)
        {
            atLeast = atLeast * classCount > Parts / 2 ? 0 : atLeast;
            numbers.Fill(atLeast);
            int left = Parts - (atLeast * classCount);
            if (kind == 0)
            {
                for (; left > 0; left--)
                    numbers[dice.Below(classCount)]++;
            }

            int first = dice.Below(left + 1);
            numbers[dice.Below(classCount)] += first;
            numbers[dice.Below(classCount)] += left - first;
            sum = Parts;
        }
        else
        {
            for (int j = 0; j < classCount; j++)
            {
                double u = dice.Unit();
                numbers[j] = kind == 0 ? u : kind == 1 ? Math.Exp(16 * (u - 1)) : atLeast * 1e-3 * u;
                sum += numbers[j];
            }

            if (kind >= 2)
            {
                double first = kind == 2 ? 1 : dice.Unit();
                numbers[dice.Below(classCount)] += first;
                numbers[dice.Below(classCount)] += 1 - first;
                sum++;
            }

            if (isOff)
                sum *= dice.Chance(0.5) ? 1.0008 : 0.9992;
        }

        for (int j = 0; j < classCount; j++)
        {
            int index = call.Index(row, j);
            kept[index] = CallNumbers.Write(slice, call.Numbers, index, numbers[j] / sum);
        }
    }

    private void Write(Role role, double[] kept, int row, int j, double value)
    {
        int index = call.Index(row, j);
        kept[index] = CallNumbers.Write(memory[role], call.Numbers, index, value);
    }
}
