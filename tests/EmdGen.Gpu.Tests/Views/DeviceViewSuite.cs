using EmdGen.Gpu.Tests.Devices;
using EmdGen.Gpu.Tests.Kernels;
using EmdGen.Testing.Gpu.Devices;
using EmdGen.Testing.Rows;
using EmdGen.Testing.Structures;
using ILGPU;
using ILGPU.Runtime;
using IDevice = EmdGen.Testing.Gpu.Devices.IDevice;

namespace EmdGen.Gpu.Tests.Views;

/// <summary>Calls on views of a device's memory.</summary>
[Collection("devices")]
public abstract class DeviceViewSuite<TDevice>
    where TDevice : IDevice
{
    private const int Rows = 150;
    private const int ClassCount = 5;

    private static Accelerator Device => TDevice.Accelerator;

    /// <summary>Vectors begin at multiples of four numbers: any other start takes another way to the same bits.</summary>
    [DeviceTheory]
    [InlineData(-100, 255)]
    [InlineData(255, 255)]
    public void A_mean_over_no_row_but_bad_and_ignored_ones_is_NaN(int first, int second)
    {
        using var loss = new GpuSquaredEmd<Chains.Unit5>(Device, new EmdOptions { IgnoreIndex = -100 });
        using MemoryBuffer1D<float, Stride1D.Dense> z = Device.Allocate1D(new float[2 * ClassCount]), losses = Device.Allocate1D<float>(2);
        using MemoryBuffer1D<float, Stride1D.Dense> result = Device.Allocate1D<float>(1);
        using MemoryBuffer1D<int, Stride1D.Dense> y = Device.Allocate1D<int>([first, second]);
        loss.Evaluate(Device.DefaultStream, z.View, y.View, GpuOutputs<float>.To(result.View).WithLosses(losses.View));
        Device.Synchronize();
        Assert.Equal([first == 255, true], losses.GetAsArray1D().Select(float.IsNaN));
        Assert.True(float.IsNaN(result.GetAsArray1D()[0]));
    }

    [DeviceTheory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Views_that_begin_anywhere_give_the_same_bits(int start)
    {
        var random = new RandomRows(1);
        float[] logits = random.Logits(Rows, ClassCount, 3);
        int[] labels = random.Labels(Rows, ClassCount);
        float[] expected = new float[logits.Length], losses = new float[Rows];
        using var loss = new GpuSquaredEmd<Chains.Unit5>(Device);
        float value = loss.Evaluate(logits, labels, EmdOutputs.LossOnly.WithLosses(losses).WithGradient(expected));

        using MemoryBuffer1D<float, Stride1D.Dense> z = Device.Allocate1D<float>(logits.Length + start);
        using MemoryBuffer1D<float, Stride1D.Dense> g = Device.Allocate1D<float>(logits.Length + 4);
        using MemoryBuffer1D<int, Stride1D.Dense> y = Device.Allocate1D(labels);
        using MemoryBuffer1D<float, Stride1D.Dense> result = Device.Allocate1D<float>(1);
        ArrayView<float> input = z.View.AsContiguous().SubView(start, logits.Length), gradient = g.View.AsContiguous().SubView(2, logits.Length);
        input.CopyFromCPU(Device.DefaultStream, (ReadOnlySpan<float>)logits);
        g.MemSetToZero();
        loss.Evaluate(Device.DefaultStream, input, y.View, GpuOutputs<float>.To(result.View).WithGradient(gradient));
        Device.Synchronize();
        float[] written = g.GetAsArray1D();
        Assert.Equal(expected, written[2..^2]);
        Assert.Equal([0, 0, 0, 0], [.. written[..2], .. written[^2..]]);
        Assert.Equal(value, result.GetAsArray1D()[0]);
    }

    [DeviceTheory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_label_that_is_no_class_makes_its_row_NaN_and_no_other(int row)
    {
        var random = new RandomRows(2);
        float[] logits = random.Logits(3, ClassCount, 1);
        int[] labels = [1, 2, 3];
        labels[row] = row == 0 ? -1 : ClassCount;
        using var loss = new GpuSquaredEmd<Chains.Unit5>(Device);
        using MemoryBuffer1D<float, Stride1D.Dense> z = Device.Allocate1D(logits), losses = Device.Allocate1D<float>(3);
        using MemoryBuffer1D<float, Stride1D.Dense> result = Device.Allocate1D<float>(1);
        using MemoryBuffer1D<int, Stride1D.Dense> y = Device.Allocate1D(labels);
        loss.Evaluate(
            Device.DefaultStream, z.View, y.View, GpuOutputs<float>.To(result.View).WithLosses(losses.View).WithGradient(z.View));
        Device.Synchronize();
        float[] slopes = z.GetAsArray1D(), rows = losses.GetAsArray1D();
        for (int i = 0; i < 3; i++)
        {
            Assert.Equal(i == row, float.IsNaN(rows[i]));
            Assert.All(slopes[(i * ClassCount)..((i + 1) * ClassCount)], slope => Assert.Equal(i == row, float.IsNaN(slope)));
        }

        Assert.True(float.IsNaN(result.GetAsArray1D()[0]));
        ArgumentException refusal = Assert.Throws<ArgumentException>(() => loss.Evaluate(logits, labels, EmdOutputs.LossOnly));
        Assert.Equal("labels", refusal.ParamName);
    }

    [DeviceTheory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_soft_target_that_is_no_distribution_makes_its_row_NaN_where_targets_are_checked(bool isChecked)
    {
        float[] logits = new RandomRows(3).Logits(2, ClassCount, 1);
        float[] targets = [0.5f, 0.5f, 0, 0, 0, 0.5f, 0.6f, 0, 0, 0];
        using var loss = new GpuSquaredEmd<Chains.Unit5>(Device, new EmdOptions { ValidateTargets = isChecked });
        using MemoryBuffer1D<float, Stride1D.Dense> z = Device.Allocate1D(logits), t = Device.Allocate1D(targets);
        using MemoryBuffer1D<float, Stride1D.Dense> losses = Device.Allocate1D<float>(2), result = Device.Allocate1D<float>(1);
        loss.Evaluate(Device.DefaultStream, z.View, t.View, GpuOutputs<float>.To(result.View).WithLosses(losses.View));
        Device.Synchronize();
        Assert.Equal([false, isChecked], losses.GetAsArray1D().Select(float.IsNaN));
    }

    [DeviceTheory]
    [InlineData("logits")]
    [InlineData("losses")]
    [InlineData("gradient")]
    [InlineData("overlap")]
    [InlineData("none")]
    [InlineData("row weights")]
    public void Views_that_do_not_fit_are_refused(string what)
    {
        var options = new EmdOptions
        {
            Reduction = what == "none" ? EmdReduction.None : EmdReduction.Mean,
            RowWeights = what == "row weights" ? new float[] { 1, 1, 1 } : default,
        };
        using var loss = new GpuSquaredEmd<Chains.Unit5>(Device, options);
        using MemoryBuffer1D<float, Stride1D.Dense> numbers = Device.Allocate1D<float>(64), result = Device.Allocate1D<float>(4);
        using MemoryBuffer1D<int, Stride1D.Dense> labels = Device.Allocate1D(new int[2]);
        ArrayView<float> all = numbers.View, logits = all.SubView(0, what == "logits" ? 11 : 10);
        GpuOutputs<float> outputs = GpuOutputs<float>.To(result.View);
        outputs = what switch
        {
            "losses" => outputs.WithLosses(all.SubView(40, 3)),
            "gradient" => outputs.WithGradient(all.SubView(40, 9)),
            "overlap" => outputs.WithGradient(all.SubView(5, 10)),
            _ => outputs,
        };
        ArgumentException refusal = Assert.Throws<ArgumentException>(
            () => loss.Evaluate(Device.DefaultStream, logits, labels.View, outputs));
        Assert.Equal(what switch { "logits" => "logits", "row weights" => "options", _ => "outputs" }, refusal.ParamName);
    }

    [DeviceTheory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_table_can_be_replaced_between_calls(bool isFirst)
    {
        GroundDistance near = GroundDistance.FromRows(new double[5, 5]), far = RandomStructures.Of("table", 5);
        var random = new RandomRows(4);
        float[] logits = random.Logits(3, ClassCount, 1);
        int[] labels = random.Labels(3, ClassCount);
        var options = new EmdOptions { CrossEntropyWeight = 0 };
        using var loss = new GpuSquaredEmd<Learned5>(Device, options, isFirst ? far : near);
        if (!isFirst)
            loss.UseDistance(Device.DefaultStream, far);
        float value = loss.Evaluate(logits, labels, EmdOutputs.LossOnly);
        float expected = Learned5.Loss(logits, labels, far, options);
        Assert.InRange(value, expected - 1e-6, expected + 1e-6);
        Assert.True(value > 0);
        Assert.Throws<ArgumentException>(() => loss.UseDistance(Device.DefaultStream, GroundDistance.Chain(4)));
    }
}
