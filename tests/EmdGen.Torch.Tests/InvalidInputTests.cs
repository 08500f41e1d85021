using EmdGen.Gpu.Kernels.Tiles;
using EmdGen.Torch.Calls;
using EmdGen.Torch.Tensors;
using EmdGen.Torch.Tests.Infrastructure;
using static TorchSharp.torch;

namespace EmdGen.Torch.Tests;

/// <summary>Bad input is refused before anything is computed, with its name and value.</summary>
public class InvalidInputTests
{
    private static readonly Tensor Logits = zeros(3, 5).requires_grad_();
    private static readonly Tensor Labels = tensor((long[])[0, 4, 2]);

    [Fact]
    public void Shapes_are_checked()
    {
        Refused(zeros(5), Labels, "logits has shape [5]");
        Refused(zeros(3, 4), Labels, "logits has shape [3, 4]", "5 classes");
        Refused(Logits, zeros(2, dtype: int64), "targets has shape [2]", "[3]");
        Refused(Logits, zeros(3, 1, dtype: int64), "targets has shape [3, 1]");
        Refused(Logits, zeros(3, 4), "targets has shape [3, 4]", "[3, 5]");
        Refused(zeros(3, 5, 2), Labels, "targets has shape [3]", "[3, 2]");
    }

    [Theory]
    [InlineData(ScalarType.Float32)]
    [InlineData(ScalarType.Float64)]
    [InlineData(ScalarType.BFloat16)]
    public void Labels_of_a_floating_type_are_named_as_such(ScalarType type)
    {
        Refused(Logits, zeros(3, dtype: type), "targets has shape [3]", $"type {type}", "labels must be int64 or int32", "[3, 5]");
        Refused(zeros(2, 5, 4), zeros(2, 4, dtype: type), "labels must be int64 or int32", "[2, 5, 4]");
    }

    [Fact]
    public void Position_count_has_to_fit()
    {
        var options = new EmdOptions { PositionCount = 3 };
        Refused(Logits, Labels, options, "PositionCount is 3", "so 1 position,");
        Refused(zeros(2, 5, 4), zeros(2, 4, dtype: int64), options, "PositionCount is 3", "4 positions");
        EmdFunctional.squared_emd<GradeEmd>(zeros(2, 5, 3), zeros(2, 3, dtype: int64), options);
    }

    [Theory]
    [InlineData(ScalarType.Bool)]
    [InlineData(ScalarType.Int8)]
    [InlineData(ScalarType.Int64)]
    [InlineData(ScalarType.ComplexFloat32)]
    public void Types_of_logits_are_checked(ScalarType type) => Refused(zeros(3, 5, dtype: type), Labels, $"logits has type {type}");

    [Theory]
    [InlineData(ScalarType.Bool)]
    [InlineData(ScalarType.Int8)]
    [InlineData(ScalarType.Byte)]
    [InlineData(ScalarType.ComplexFloat32)]
    public void Types_of_targets_are_checked(ScalarType type) => Refused(Logits, zeros(3, dtype: type), $"targets has type {type}");

    [Theory]
    [InlineData(5, null)]
    [InlineData(-1, null)]
    [InlineData(-99, -100L)]
    [InlineData(8, 7L)]
    [InlineData(5, 1L << 40)]
    public void Labels_are_classes_or_ignored(int label, long? ignoreIndex)
    {
        var options = new EmdOptions { IgnoreIndex = ignoreIndex };
        Tensor labels = tensor((int[])[0, label, 2]);
        string message = $"Row 1 has label {label}";
        foreach (ScalarType type in (ScalarType[])[float32, float64, float16])
        {
            Refused(Logits.to(type), labels, options, message, "'targets'");
            Refused(Logits.to(type), labels.to(int64), options, message, "'targets'");
        }

        if (ignoreIndex is { } ignored)
            EmdFunctional.squared_emd<GradeEmd>(Logits, tensor((long[])[0, ignored, 2]), options);
        var composed = new Problem("", Structure.Grade, Logits, labels, options);
        Assert.Contains(
            message, Assert.Throws<ArgumentException>("targets", () => composed.ComposedValue(Logits)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-0.5f, "Row 1", "-0.5")]
    [InlineData(1.5f, "Row 1", "2.5")]
    [InlineData(float.NaN, "Row 1", "NaN")]
    [InlineData(float.PositiveInfinity, "Row 1", "Infinity")]
    public void Soft_targets_are_distributions(float value, params string[] parts)
    {
        Tensor targets = SoftTargets(value);
        Refused(Logits, targets, parts);
        Refused(Logits, targets.to(float64), parts);
        Refused(Logits, targets.to(float16), parts);
        EmdFunctional.squared_emd<GradeEmd>(Logits, targets, new EmdOptions { ValidateTargets = false });
    }

    [Theory]
    [InlineData(-0.5f, "Row 1", "-0.5")]
    [InlineData(1.5f, "Row 1", "2.5")]
    [InlineData(float.PositiveInfinity, "Row 1", "Infinity")]
    public void Probabilities_are_distributions(float value, params string[] parts)
    {
        Tensor rows = SoftTargets(value), labels = tensor((long[])[0, 9, 2]);
        var options = new EmdOptions { Input = EmdInput.Probabilities, IgnoreIndex = 8, Reduction = EmdReduction.None };
        foreach (ScalarType type in (ScalarType[])[float32, float64, float16, bfloat16])
        {
            Tensor input = rows.to(type).requires_grad_();
            var problem = new Problem("", Structure.Grade, input, Labels, options);
            var error = Assert.Throws<ArgumentException>("logits", () => problem.ComposedValue(input));
            foreach (string part in parts)
                Assert.Contains(part, error.Message, StringComparison.Ordinal);
            (problem with { Options = options with { ValidateProbabilities = false } }).ComposedValue(input);
            (problem with { Targets = labels, Options = options with { IgnoreIndex = 9 } }).ComposedValue(input);
            if (KernelTensors.Is16Bit(type))
                Refused(input, Labels, options, parts);
        }
    }

    /// <summary>Whoever checks, and whatever the type of the numbers, but for the tolerance of a sum.</summary>
    [Fact]
    public void Refusals_have_the_words_of_the_kernels()
    {
        var given = new EmdOptions { Input = EmdInput.Probabilities, ValidateTargets = false };
        foreach (float value in (float[])[-0.5f, 1.5f, float.PositiveInfinity])
        {
            Tensor rows = SoftTargets(value);
            Assert.StartsWith("Row 1 of targets ", Same(Logits, rows, new EmdOptions()), StringComparison.Ordinal);
            string message = Same(rows, Labels, given);
            Assert.StartsWith("Row 1 of logits, read as EmdInput.Probabilities, ", message, StringComparison.Ordinal);
            Assert.Contains("but probabilities must ", message, StringComparison.Ordinal);
        }

        foreach (long? ignored in (long?[])[null, 9])
            Same(Logits, tensor((long[])[0, 7, 2]), new EmdOptions { IgnoreIndex = ignored });
    }

    /// <summary>The message by the kernels in float32, which is that of the composition, and with another tolerance that of bfloat16.</summary>
    private static string Same(Tensor logits, Tensor targets, EmdOptions options)
    {
        var problem = new Problem("", Structure.Grade, logits, targets, options);
        string message = Assert.Throws<ArgumentException>(() => problem.Value(logits)).Message;
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => problem.ComposedValue(logits)).Message);
        Tensor narrow = targets.is_floating_point() ? targets.to(bfloat16) : targets, narrowLogits = logits.to(bfloat16);
        foreach (bool hasGradient in (bool[])[false, true])
        {
            Tensor input = narrowLogits.detach().requires_grad_(hasGradient);
            string narrowMessage = Assert.Throws<ArgumentException>(() => (problem with { Targets = narrow }).Value(input)).Message;
            Assert.Equal(message.Replace("within 0.001", "within 0.01", StringComparison.Ordinal), narrowMessage);
        }

        return message;
    }

    [Fact]
    public void Probabilities_with_a_nan_stay_a_row_of_nan()
    {
        var options = new EmdOptions { Input = EmdInput.Probabilities, Reduction = EmdReduction.None };
        foreach (ScalarType type in (ScalarType[])[float32, float16])
        {
            Tensor rows = SoftTargets(float.NaN).to(type).requires_grad_();
            var shape = TensorShape.Of(rows, Labels, 5, options);
            Tensor losses = TensorLoss.Composed(Structure.Grade.Distance, rows, Labels, shape, options);
            Assert.Equal([false, true, false], losses.isnan().data<bool>().ToArray());
        }

        Tensor half = SoftTargets(float.NaN).to(float16).requires_grad_();
        Assert.Equal([false, true, false], EmdFunctional.squared_emd<GradeEmd>(half, Labels, options).isnan().data<bool>().ToArray());
    }

    [Fact]
    public void Half_probabilities_may_miss_1_by_their_rounding()
    {
        var options = new EmdOptions { Input = EmdInput.Probabilities };
        Tensor rows = tensor((float[])[0.502f, 0.5f, 0, 0, 0], 1, 5).to(float16), labels = tensor((long[])[0]);
        EmdFunctional.squared_emd<GradeEmd>(rows.requires_grad_(), labels, options);
        new Problem("", Structure.Grade, rows, labels, options).ComposedValue(rows);
    }

    [Fact]
    public void Soft_targets_take_no_gradient()
    {
        Tensor targets = full([3, 5], 0.2f).requires_grad_();
        Refused(Logits, targets, "targets requires a gradient");
        EmdFunctional.squared_emd<GradeEmd>(Logits, targets.detach());
        using (no_grad())
            EmdFunctional.squared_emd<GradeEmd>(Logits, targets);
    }

    [Fact]
    public void Weights_are_checked_on_every_device()
    {
        foreach ((EmdOptions options, string part) in ((EmdOptions, string)[])[
            (new EmdOptions { ClassWeights = new float[4] }, "ClassWeights has 4 entries"),
            (new EmdOptions { RowWeights = new float[2] }, "RowWeights has 2 entries"),
            (new EmdOptions { RowWeights = new[] { 1f, -2, 1 } }, "RowWeights[1] is -2")])
        {
            Refused(Logits, Labels, options, part);
            var problem = new Problem("", Structure.Grade, Logits, Labels, options);
            Assert.Contains(part, Assert.Throws<ArgumentException>(() => problem.ComposedValue(Logits)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Composed_path_checks_targets()
    {
        var problem = new Problem("", Structure.Grade, Logits, tensor((long[])[0, 6, 2]), new EmdOptions { IgnoreIndex = 5 });
        string message = Assert.Throws<ArgumentException>(() => problem.ComposedValue(Logits)).Message;
        Assert.Contains("Row 1 has label 6", message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => (problem with { Targets = SoftTargets(-0.5f) }).ComposedValue(Logits));
    }

    [Fact]
    public void Devices_have_to_agree() => Refused(Logits, zeros(3, dtype: int64, device: META), "targets is on meta", "logits on cpu");

    [Fact]
    public void Disposed_and_missing_tensors_are_named()
    {
        Tensor disposed = zeros(3, 5);
        disposed.Dispose();
        Refused(disposed, Labels, "logits is disposed");
        Refused(Logits, disposed, "targets is disposed");
        Assert.Throws<ArgumentNullException>("logits", () => EmdFunctional.squared_emd<GradeEmd>(null!, Labels));
        Assert.Throws<ArgumentNullException>("targets", () => EmdFunctional.squared_emd<GradeEmd>(Logits, null!));
    }

    [Fact]
    public void Sparse_tensors_are_refused()
    {
        Tensor sparse = eye(5).to_sparse();
        Refused(sparse, zeros(5, dtype: int64), "logits is sparse");
        Refused(zeros(5, 5), sparse, "targets is sparse");
    }

    private static Tensor SoftTargets(float value)
    {
        Tensor targets = zeros(3, 5);
        targets[.., 0] = 1;
        targets[1, 2] = value;
        return targets;
    }

    private static void Refused(Tensor logits, Tensor targets, params string[] parts) => Refused(logits, targets, null, parts);

    private static void Refused(Tensor logits, Tensor targets, EmdOptions? options, params string[] parts)
    {
        var error = Assert.ThrowsAny<ArgumentException>(() => EmdFunctional.squared_emd<GradeEmd>(logits, targets, options));
        Assert.Contains(error.ParamName, (string[])["logits", "targets", "options"]);
        foreach (string part in parts)
            Assert.Contains(part, error.Message, StringComparison.Ordinal);
    }
}
