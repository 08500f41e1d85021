using EmdGen.Gpu.Cuda;
using EmdGen.Testing.CudaDriver;
using EmdGen.Testing.Gpu.CudaDriver;
using EmdGen.Torch.Calls;
using EmdGen.Torch.Cuda;
using EmdGen.Torch.Tensors;
using EmdGen.Torch.Tests.Infrastructure;
using TorchSharp;
using static TorchSharp.torch;

namespace EmdGen.Torch.Tests;

/// <summary>
/// The way of tensors on CUDA devices: the kernels' launches, run on the tensors' memory through a mock of the driver, whose device's memory is
/// the host's; against the loss composed of torch's operations.
/// </summary>
public class MockedCudaTests
{
    private static readonly CudaLoss<GradeEmd>? Grade = Of<GradeEmd>();
    private static readonly CudaLoss<VehicleEmd>? Vehicle = Of<VehicleEmd>();
    private static readonly CudaLoss<DigitEmd>? Digit = Of<DigitEmd>();

    [MockTheory]
    [InlineData(ScalarType.Float32, 1e-5)]
    [InlineData(ScalarType.BFloat16, 1e-2)]
    [InlineData(ScalarType.Float16, 2e-3)]
    public void A_chain(ScalarType type, double error)
    {
        var draw = new Draw(5);
        foreach (long[] shape in (long[][])[[7, 5], [2, 5, 2, 3]])
        {
            foreach (ScalarType targets in (ScalarType[])[ScalarType.Int64, ScalarType.Int32, type])
                Check(Grade, Structure.Grade, draw.Logits(type, shape), draw.Targets(targets == type, type, shape).to(targets), new(), error);
        }
    }

    [MockFact]
    public void A_tree_by_row()
    {
        var draw = new Draw(6);
        var options = new EmdOptions { Reduction = EmdReduction.None, ClassWeights = draw.Weights(5), LabelSmoothing = 0.1 };
        Check(Vehicle, new Structure<VehicleEmd>(Trees.Vehicle), draw.Logits(float32, 4, 5, 3), draw.Labels([4, 5, 3]), options, 1e-5);
    }

    [MockFact]
    public void Learned_classes()
    {
        var draw = new Draw(7);
        long[] shape = [9, Tables.DigitDistance.ClassCount];
        var structure = new Structure<DigitEmd>(Tables.Digit, Tables.DigitDistance);
        Check(Digit, structure, draw.Logits(float32, shape), draw.Labels(shape), new(), 1e-5);
    }

    [MockFact]
    public void Tensors_of_another_layout_or_of_two_types()
    {
        var draw = new Draw(8);
        Tensor turned = draw.Logits(float32, 5, 7).t(), labels = draw.Labels([7, 5]);
        Check(Grade, Structure.Grade, turned, labels, new(), 1e-5);
        Tensor soft = draw.Distributions(float32, 7, 5);
        Check(Grade, Structure.Grade, draw.Logits(bfloat16, 7, 5), soft, new(), 1e-2);

        // Rounded, they sum to 1 less exactly, and the loss has then no one value.
        Check(Grade, Structure.Grade, draw.Logits(float32, 7, 5), soft.to(bfloat16), new(), 1e-3);
    }

    [MockFact]
    public void Ignored_and_weighted_rows()
    {
        var draw = new Draw(11);
        var options = new EmdOptions { IgnoreIndex = 2, RowWeights = draw.Weights(7), CrossEntropyWeight = 0.5 };
        Check(Grade, Structure.Grade, draw.Logits(float32, 7, 5), tensor((long[])[0, 2, 4, 1, 2, 3, 2]), options, 1e-5);
    }

    [MockFact]
    public void Float64_is_composed()
    {
        var draw = new Draw(9);
        long launches = MockDriver.Calls("cuLaunchKernel");
        Check(Grade, Structure.Grade, draw.Logits(float64, 7, 5), draw.Labels([7, 5]), new(), 1e-12);
        Assert.Equal(launches, MockDriver.Calls("cuLaunchKernel"));
    }

    [MockFact]
    public void A_label_that_is_no_class_makes_its_row_nan()
    {
        Tensor logits = new Draw(10).Logits(float32, 3, 5);
        var options = new EmdOptions { Reduction = EmdReduction.None };
        Tensor losses = Loss(Grade!, Structure.Grade, logits, tensor((long[])[1, 5, 2]), options);
        Assert.Equal([false, true, false], losses.isnan().data<bool>().ToArray());
    }

    [MockFact]
    public void A_distribution_that_is_none_makes_its_row_nan()
    {
        Tensor logits = new Draw(12).Logits(float32, 2, 5), targets = tensor(new float[,] { { 0, 1, 0, 0, 0 }, { 0, 1, 1, 0, 0 } });
        Tensor losses = Loss(Grade!, Structure.Grade, logits, targets, new EmdOptions { Reduction = EmdReduction.None });
        Assert.Equal([false, true], losses.isnan().data<bool>().ToArray());
    }

    [MockTheory]
    [InlineData(ScalarType.Float16, 32768f)]
    [InlineData(ScalarType.BFloat16, 1024f)]
    public void A_scaled_loss_has_a_gradient_that_is_rounded_after_the_scale(ScalarType type, float scale)
    {
        var draw = new Draw(14);
        Tensor z = draw.Logits(type, 6, 5), labels = draw.Labels(z.shape);
        foreach (EmdReduction reduction in Enum.GetValues<EmdReduction>())
        {
            var options = new EmdOptions { Reduction = reduction, EmdWeight = 1e-6 };
            Tensor input = z.detach().requires_grad_(), wide = z.to(float32).requires_grad_();
            (Loss(Grade!, Structure.Grade, input, labels, options) * scale).sum().backward();
            (EmdFunctional.squared_emd<GradeEmd>(wide, labels, options) * scale).sum().backward();
            Assert.Equal(type, input.grad!.dtype);
            double error = ((input.grad.to(float32) - wide.grad!).norm() / wide.grad!.norm()).item<float>();
            Assert.InRange(error, 0, 0.01);
        }
    }

    [MockFact]
    public void Half_targets_may_miss_1_by_their_rounding()
    {
        Tensor targets = tensor((float[])[0.502f, 0.5f, 0, 0, 0, 0.52f, 0.5f, 0, 0, 0], 2, 5).to(float16);
        Tensor logits = new Draw(15).Logits(float16, 2, 5).requires_grad_();
        Tensor losses = Loss(Grade!, Structure.Grade, logits, targets, new EmdOptions { Reduction = EmdReduction.None });
        losses.sum().backward();
        Assert.Equal([false, true], losses.isnan().data<bool>().ToArray());
        Assert.Equal([false, true], logits.grad!.isnan().all(1).data<bool>().ToArray());
    }

    [MockFact]
    public void Half_probabilities_that_are_no_distribution_make_their_row_nan()
    {
        Tensor rows = tensor((float[])[0.502f, 0.5f, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], 4, 5).to(float16).requires_grad_();
        Tensor labels = tensor((long[])[1, 1, 1, 9]);
        var options = new EmdOptions { Reduction = EmdReduction.None, Input = EmdInput.Probabilities, IgnoreIndex = 9 };
        Tensor losses = Loss(Grade!, Structure.Grade, rows, labels, options);
        Assert.Equal([false, true, true, false], losses.isnan().data<bool>().ToArray());
        options = options with { ValidateProbabilities = false };
        Assert.False(Loss(Grade!, Structure.Grade, rows, labels, options).isnan().any().item<bool>());
    }

    [MockFact]
    public void A_table_that_is_replaced_is_used_from_then_on()
    {
        var draw = new Draw(13);
        int count = Tables.DigitDistance.ClassCount;
        Tensor logits = draw.Logits(float32, 4, count), labels = draw.Labels([4, count]);
        foreach (GroundDistance table in (GroundDistance[])[Tables.DigitDistance, GroundDistance.Chain(count), Tables.DigitDistance])
        {
            Tensor loss = Loss(Digit!, CallDistance.Of<DigitEmd>(table), logits, labels, new());
            Near.Equal(EmdFunctional.squared_emd<DigitEmd>(logits, labels, table), loss, 1e-5, 1e-5);
        }
    }

    private static CudaLoss<TEmd>? Of<TEmd>()
        where TEmd : struct, ISquaredEmd
        => MockLibrary.Missing is null ? new CudaLoss<TEmd>(MockDriver.Device()) : null;

    private static void Check<TEmd>(
        CudaLoss<TEmd>? kernels, Structure structure, Tensor logits, Tensor targets, EmdOptions options, double error)
        where TEmd : struct, ISquaredEmd
    {
        using DisposeScope scope = NewDisposeScope();
        var problem = new Problem(typeof(TEmd).Name, structure, logits, targets, options);
        Tensor plain = Loss(kernels!, structure, logits, targets, options);
        Assert.Equal(logits.dtype, plain.dtype);
        Near.Equal(TensorLoss.Composed(structure.Distance, logits, targets, Shape(logits, targets, options), options), plain, error, error);
        Near.Equal(problem.Gradient(problem.ComposedValue), problem.Gradient(Value), error, error);

        Tensor Value(Tensor input) => Problem.Reduce(Loss(kernels!, structure, input, targets, options));
    }

    private static TensorShape Shape(Tensor logits, Tensor targets, EmdOptions options)
        => TensorShape.Of(logits, targets, (int)logits.shape[1], options);

    private static Tensor Loss<TEmd>(CudaLoss<TEmd> kernels, Structure structure, Tensor logits, Tensor targets, EmdOptions options)
        where TEmd : struct, ISquaredEmd
        => Loss(kernels, new CallDistance(TEmd.Distance is null ? Tables.DigitDistance : null, structure.Distance), logits, targets, options);

    private static Tensor Loss<TEmd>(CudaLoss<TEmd> kernels, CallDistance distance, Tensor logits, Tensor targets, EmdOptions options)
        where TEmd : struct, ISquaredEmd
    {
        if (logits.dtype != float64)
        {
            ScalarType type = KernelTensors.TypeOf(logits, targets, logits.requires_grad);
            PlayedKernels.Expect<TEmd>(CudaCall.NumbersOf(type), CudaCall.KindOf(targets), logits.requires_grad, options);
        }

        return TensorLoss.OnCuda(kernels, distance, logits, targets, Shape(logits, targets, options), options);
    }
}
