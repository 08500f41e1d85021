using EmdGen.Devices;
using EmdGen.Gpu.Cuda;
using EmdGen.Gpu.Cuda.Driver;
using EmdGen.Gpu.Tests.Kernels;
using EmdGen.Kernels.Calls;
using EmdGen.Numbers;
using EmdGen.Testing.CudaDriver;
using EmdGen.Testing.Gpu.CudaDriver;
using EmdGen.Testing.Structures;

namespace EmdGen.Gpu.Tests.CudaDriver;

/// <summary>What a call asks of the driver, of the host's memory, and of the caller.</summary>
[Collection("devices")]
public class MockedCallTests
{
    private const int Rows = 300;
    private const int CallCount = 100;

    private static readonly string[] Waits =
        ["cuCtxSynchronize", "cuStreamSynchronize", "cuEventSynchronize", "cuMemcpyHtoD_v2", "cuMemcpyDtoH_v2"];

    public MockedCallTests() => MockDriver.OnLaunch = null;

    /// <summary>The context taken and given back, and two kernels; with weights, two more.</summary>
    [MockTheory]
    [InlineData(false, 4)]
    [InlineData(true, 6)]
    public void A_call_allocates_nothing_and_waits_for_nothing(bool hasWeights, int callsOfDriver)
    {
        var loss = new CudaLoss<Chains.Unit5>(MockDriver.Device());
        EmdOptions options = hasWeights ? new() { RowWeights = new float[Rows], ClassWeights = new float[] { 1, 2, 3, 4, 5 } } : new();
        CudaBatch batch = Batch(Rows);
        loss.Evaluate(batch, null, options);
        long waits = Waits.Sum(MockDriver.Calls), calls = MockDriver.AllCalls(), bytes = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < CallCount; i++)
        {
            if (loss.CanEvaluate(batch.Numbers, batch.Kind, hasGradient: true, options))
                loss.Evaluate(batch, null, options);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - bytes);
        Assert.Equal(CallCount * callsOfDriver, MockDriver.AllCalls() - calls);
        Assert.Equal(waits, Waits.Sum(MockDriver.Calls));
    }

    [MockFact]
    public void Weights_and_tables_are_copied_when_they_change()
    {
        var loss = new CudaLoss<Learned5>(MockDriver.Device());
        GroundDistance first = RandomStructures.Of("table", 5), second = GroundDistance.Chain(5);
        var weights = new float[Rows];
        var options = new EmdOptions { RowWeights = weights };
        Assert.Equal(3, Copies(first));
        Assert.Equal(0, Copies(first));
        weights[7] = 2;
        Assert.Equal(1, Copies(first));
        Assert.Equal(1, Copies(second));

        long Copies(GroundDistance table)
        {
            long before = MockDriver.Calls("cuMemcpyHtoDAsync_v2");
            loss.Evaluate(Batch(Rows), table, options);
            return MockDriver.Calls("cuMemcpyHtoDAsync_v2") - before;
        }
    }

    [MockFact]
    public void Memory_that_kernels_under_way_may_use_is_kept_when_more_is_needed()
    {
        var loss = new CudaLoss<Chains.Unit5>(MockDriver.Device());
        loss.Evaluate(Batch(Rows), null, EmdOptions.Default);
        long before = MockDriver.Calls("cuMemAlloc_v2");
        loss.Evaluate(Batch(Rows), null, EmdOptions.Default);
        Assert.Equal(before, MockDriver.Calls("cuMemAlloc_v2"));
        loss.Evaluate(Batch(100 * Rows), null, EmdOptions.Default);
        Assert.Equal(before + 1, MockDriver.Calls("cuMemAlloc_v2"));
    }

    [MockFact]
    public void A_device_without_room_for_the_kernel_is_known_before_a_call_and_named_by_one()
    {
        var loss = new CudaLoss<Chains.Unit1000>(MockDriver.Device());
        Assert.True(loss.CanEvaluate(NumberKind.Single, TargetKind.Int64, hasGradient: true, EmdOptions.Default));
        var large = new CudaLoss<Chain7000>(MockDriver.Device());
        Assert.False(large.CanEvaluate(NumberKind.Single, TargetKind.Int64, hasGradient: true, EmdOptions.Default));
        var refusal = Assert.Throws<NotSupportedException>(() => large.Evaluate(Batch(1), null, EmdOptions.Default));
        Assert.StartsWith("Mock (Cuda) lacks shared memory", refusal.Message);
        Assert.Contains("49152", refusal.Message);
    }

    [MockFact]
    public void Kernels_that_the_driver_does_not_take_are_known_before_a_call()
    {
        var loss = new CudaLoss<Chains.Unit5>(MockDriver.Device());
        const int InvalidPtx = 218, OutOfMemory = 2;
        MockDriver.Fail("cuModuleLoadData", OutOfMemory);
        Assert.Throws<CudaDriverException>(() => CanEvaluate());
        MockDriver.Fail("cuModuleLoadData", InvalidPtx);
        Assert.False(CanEvaluate());
        Assert.False(CanEvaluate());
        Assert.Equal(MockDriver.Calls("cuCtxPushCurrent_v2"), MockDriver.Calls("cuCtxPopCurrent_v2"));
        Assert.False(new CudaLoss<Learned5>(MockDriver.Device()).CanEvaluate(NumberKind.Single, TargetKind.Soft, false, EmdOptions.Default));

        bool CanEvaluate() => loss.CanEvaluate(NumberKind.Single, TargetKind.Int64, hasGradient: false, EmdOptions.Default);
    }

    [MockFact]
    public void Failures_of_the_driver_have_its_names_and_leave_the_thread_its_context()
    {
        CudaDriverException failure = Assert.Throws<CudaDriverException>(() => MockDriver.Device(1));
        Assert.Equal("cuDeviceGet failed: CUDA_ERROR_INVALID_DEVICE.", failure.Message);
        var loss = new CudaLoss<Chains.Unit5>(MockDriver.Device());
        const int OutOfMemory = 2, Unnamed = 999;
        MockDriver.Fail("cuMemAlloc_v2", OutOfMemory);
        failure = Assert.Throws<CudaDriverException>(() => loss.Evaluate(Batch(Rows), null, EmdOptions.Default));
        Assert.Equal("cuMemAlloc failed: CUDA_ERROR_OUT_OF_MEMORY.", failure.Message);
        MockDriver.Fail("cuLaunchKernel", Unnamed);
        failure = Assert.Throws<CudaDriverException>(() => loss.Evaluate(Batch(Rows), null, EmdOptions.Default));
        Assert.Equal("cuLaunchKernel failed: error 999.", failure.Message);
        Assert.Equal(MockDriver.Calls("cuCtxPushCurrent_v2"), MockDriver.Calls("cuCtxPopCurrent_v2"));
        loss.Evaluate(Batch(Rows), null, EmdOptions.Default);
    }

    [MockFact]
    public void What_contradicts_itself_is_refused_before_anything_is_asked_of_the_driver()
    {
        CudaDevice device = MockDriver.Device();
        var fixedLoss = new CudaLoss<Chains.Unit5>(device);
        var learned = new CudaLoss<Learned5>(device);
        long calls = MockDriver.AllCalls();
        var options = new EmdOptions { ClassWeights = new float[] { 1, 2, 3 } };
        Assert.Equal("options", Assert.Throws<ArgumentException>(() => fixedLoss.Evaluate(Batch(1), null, options)).ParamName);
        Assert.ThrowsAny<ArgumentException>(() => fixedLoss.Evaluate(Batch(1), GroundDistance.Chain(5), EmdOptions.Default));
        Assert.Throws<ArgumentNullException>(() => learned.Evaluate(Batch(1), null, EmdOptions.Default));
        Assert.Throws<ArgumentException>(() => learned.Evaluate(Batch(1), GroundDistance.Chain(4), EmdOptions.Default));
        CudaBatch soft = new() { Numbers = 0, Kind = TargetKind.Soft, RowCount = 1, Logits = 16, Targets = 64, Value = 128 };
        Assert.Throws<NotSupportedException>(() => learned.Evaluate(soft, GroundDistance.Chain(5), EmdOptions.Default));
        Assert.Equal(calls, MockDriver.AllCalls());
    }

    /// <summary>At addresses that nothing reads: launches run nothing here.</summary>
    private static CudaBatch Batch(long rows) => new()
    {
        Numbers = NumberKind.Single,
        Kind = TargetKind.Int64,
        RowCount = rows,
        Logits = 1 << 30,
        Targets = 1 << 29,
        Value = 16,
        Gradient = 1 << 30,
    };
}
