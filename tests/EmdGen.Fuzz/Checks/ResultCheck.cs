using System.Globalization;
using EmdGen.Fuzz.Calls;
using EmdGen.Fuzz.Memory;
using EmdGen.Testing.Numbers;

namespace EmdGen.Fuzz.Checks;

/// <summary>Compares the results of an accepted call with the float64 reference.</summary>
internal sealed class ResultCheck(CallInput input)
{
    /// <summary>
    /// The smallest part that any of the bounds is of the number itself, or of the largest of its row: nearer results are looked at no closer,
    /// since the bounds take longer than the call.
    /// </summary>
    private const double Near = 1e-6;

    /// <summary>What multiplying with weights leaves, relative to the result.</summary>
    private const double Product = 3e-7;

    /// <summary>What a number of the curvature may be off by, relative to itself.</summary>
    private const double CurvatureError = 1e-5;

    /// <summary>What it may be off by before weights.</summary>
    private const double CurvatureGrid = 1e-17;

    /// <summary>What float32 leaves of the factors of a tiny scale.</summary>
    private const double SmallestCurvature = 1e-37;

    /// <summary>The last numbers that a type holds are this part of its range.</summary>
    private const double AlmostAll = 0.99;

    private readonly ExpectedResult expected = new(input);

    private FuzzCall call = null!;
    private CallMemory memory = null!;
    private RowBounds bounds = null!;
    private double? largestKappa;
    private double? weights;

    /// <summary>Returns what differs; null where nothing does.</summary>
    internal string? Run(FuzzCall call, CallMemory memory, float value)
    {
        (this.call, this.memory) = (call, memory);
        bounds = new RowBounds(call, input);
        (largestKappa, weights) = (null, null);
        expected.Find(call);
        for (int row = 0; row < call.Rows; row++)
        {
            if (Row(row) is { } failure)
                return failure;
        }

        return IsNear(value, expected.Value, Near * Math.Abs(expected.Value)) || IsNear(value, expected.Value, ValueBound())
            ? null
            : Text($"the value is {value:R}, not {expected.Value:R}");
    }

    private string? Row(int row)
    {
        bool isIgnored = call.Targets != TargetType.Soft && input.Labels[row] == CallInput.Ignored;
        bool isPoisoned = !isIgnored && IsPoisoned(row);
        if (call.HasLosses)
        {
            double loss = isIgnored ? 0 : isPoisoned ? double.NaN : expected.Losses[row];
            float actual = memory[Role.Losses].As<float>()[row];
            if (!IsNear(actual, loss, Near * Math.Abs(loss)) && (isIgnored || isPoisoned || !IsNear(actual, loss, LossBound(row, loss))))
                return Text($"loss {row} is {actual:R}, not {loss:R}{(isPoisoned || isIgnored ? "" : Text($" within {LossBound(row, loss):R}"))}");
        }

        string? failure = call.HasGradient ? Gradient(row, isIgnored, isPoisoned) : null;
        return failure ?? (call.HasCurvature ? Curvature(row, isIgnored, isPoisoned) : null);
    }

    /// <summary>Every number within 1e-5 of itself, and the grid that it is rounded to times what multiplies it.</summary>
    private string? Curvature(int row, bool isIgnored, bool isPoisoned)
    {
        ReadOnlySpan<float> curvature = memory[Role.Curvature].As<float>();
        double floor = double.NaN;
        for (int j = 0; j < call.ClassCount; j++)
        {
            int index = call.Index(row, j);
            double exact = isIgnored ? 0 : isPoisoned ? double.NaN : expected.Curvature[index];
            float actual = curvature[index];
            if (IsNear(actual, exact, CurvatureError * exact) && !(actual < 0))
                continue;
            if (double.IsNaN(floor))
                floor = CurvatureFloor(row);
            if (isIgnored || isPoisoned || actual < 0 || !IsNear(actual, exact, (CurvatureError * exact) + floor))
                return Text($"curvature of row {row}, class {j} is {actual:R}, not {exact:R} within {(CurvatureError * exact) + floor:R}");
        }

        return null;
    }

    private double CurvatureFloor(int row)
    {
        RowBound bound = bounds.Of(row);
        double alpha = call.Options.CrossEntropyWeight ?? (call.Subject.TakesTargets ? 0 : 1);
        double divisor = call.Options.Reduction == EmdReduction.Mean ? Weights() : 1;
        return (CurvatureGrid * bound.Weight / divisor * (alpha + (bound.EmdFactor * bound.Scale.WeightSum))) + SmallestCurvature;
    }

    private string? Gradient(int row, bool isIgnored, bool isPoisoned)
    {
        Slice slice = memory[Role.Gradient];
        RowBound? found = null;
        double range = CallNumbers.Largest(call.Numbers), largest = 0;
        for (int j = 0; j < call.ClassCount; j++)
        {
            double size = Math.Abs(expected.Gradient[call.Index(row, j)]);
            largest = double.IsFinite(size) && size > largest ? size : largest;
        }

        for (int j = 0; j < call.ClassCount; j++)
        {
            int index = call.Index(row, j);
            double slope = isIgnored ? 0 : isPoisoned ? double.NaN : expected.Gradient[index], actual = CallNumbers.Read(slice, call.Numbers, index);
            if (IsNear(actual, slope, (Near * largest) + Rounding(slope), range))
                continue;
            if (isIgnored || isPoisoned)
                return Text($"gradient of row {row}, class {j} is {actual:R}, not {slope:R}");
            RowBound bound = found ??= bounds.Of(row);
            bool isInRange = double.IsFinite(actual) || (double.IsInfinity(actual) && largest >= AlmostAll * range);
            if (!bound.HasGradient && isInRange)
                continue;
            double allowed = GradientBound(bound, slope, bound.Scale.Kappa);
            if (IsNear(actual, slope, allowed, range))
                allowed = GradientBound(bound, slope, LargestKappa());
            if (!IsNear(actual, slope, allowed, range))
                return Text($"gradient of row {row}, class {j} is {actual:R}, not {slope:R} within {allowed:R}");
        }

        return null;
    }

    /// <summary>Logits that make their row NaN, or probabilities of which one is.</summary>
    private bool IsPoisoned(int row)
    {
        bool isLogit = call.Options.Input == EmdInput.Logits, hasMass = !isLogit;
        for (int j = 0; j < call.ClassCount; j++)
        {
            double number = input.Logits[call.Index(row, j)];
            if (double.IsNaN(number) || (isLogit && double.IsPositiveInfinity(number)))
                return true;
            hasMass |= !double.IsNegativeInfinity(number);
        }

        return !hasMass;
    }

    private double LossBound(int row, double loss) => (call.Subject.ErrorFactor * bounds.Of(row).Loss) + Finish(loss);

    private double GradientBound(in RowBound bound, double slope, double kappa)
    {
        double divisor = call.Options.Reduction == EmdReduction.Mean ? Weights() : 1;
        return (call.Subject.ErrorFactor * bound.Gradient(kappa) / divisor) + Rounding(slope) + Finish(slope);
    }

    /// <summary>Of a mean over rows that count, or of their sum: what each row adds, and what the sum itself leaves.</summary>
    private double ValueBound()
    {
        double sum = 0;
        for (int row = 0; row < call.Rows; row++)
            sum += bounds.Weight(row) == 0 ? 0 : bounds.Of(row).Value;
        double divisor = call.Options.Reduction == EmdReduction.Mean ? Weights() : 1;
        return (call.Subject.ErrorFactor * ((sum / divisor) + (Near * Math.Abs(expected.Value)))) + Finish(expected.Value)
            + (call.Rows * call.Subject.SmallestError);
    }

    private double Weights() => weights ??= Enumerable.Range(0, call.Rows).Sum(bounds.Weight);

    private double LargestKappa()
        => largestKappa ??= Enumerable.Range(0, call.Rows).Where(row => bounds.Weight(row) > 0 && !IsPoisoned(row))
            .Select(row => bounds.Of(row).Scale.Kappa).DefaultIfEmpty(0).Max();

    /// <summary>What 16-bit numbers leave of a result.</summary>
    private double Rounding(double result) => call.Numbers == NumberType.Single ? 0
        : (1.01 * NarrowNumbers.UnitRoundoff(CallNumbers.BitType(call.Numbers)) * Math.Abs(result))
            + NarrowNumbers.SmallestRoundoff(CallNumbers.BitType(call.Numbers));

    private double Finish(double result) => (Product * Math.Abs(result)) + call.Subject.SmallestError;

    private static bool IsNear(double actual, double result, double bound) => IsNear(actual, result, bound, float.MaxValue);

    /// <summary>NaN for NaN, and infinity, or nearly, for what the type cannot hold.</summary>
    private static bool IsNear(double actual, double result, double bound, double largest)
    {
        if (double.IsNaN(result))
            return double.IsNaN(actual);
        if (Math.Abs(actual - result) <= bound)
            return true;
        if (double.IsNaN(actual))
            return false;
        double reach = (Math.Sign(actual) * result) + bound;
        return reach >= AlmostAll * largest && Math.Abs(actual) >= AlmostAll * Math.Min(largest, Math.Abs(result));
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
